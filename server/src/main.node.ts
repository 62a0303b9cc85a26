import { connectNode } from './lsp/nodeTransport';
import { serve } from './lsp/server';

serve(connectNode(process.argv.slice(2)));
