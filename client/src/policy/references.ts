/** The other files that a policy names, relative to itself. */
export interface References {
  readonly extends: readonly string[];
  readonly templates: string | undefined;
}

/** What a policy's text refers to; nothing where it cannot be understood: the server says what to mend. */
export async function referencesOf(policy: string): Promise<References> {
  // Loaded on first use: without a policy nobody pays for the reader.
  const { parse } = await import('yaml');
  try {
    const { extends: names, templates } = (parse(policy) ?? {}) as Record<string, unknown>;
    return {
      extends: [names].flat().filter((name) => typeof name === 'string'),
      templates: typeof templates === 'string' ? templates : undefined,
    };
  } catch {
    return { extends: [], templates: undefined };
  }
}
