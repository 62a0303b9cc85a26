import { missingElement } from './balance/missingElement';
import { missingSection } from './balance/missingSection';
import { tooLong } from './balance/tooLong';
import { tooThin } from './balance/tooThin';
import { ageOver89 } from './confidentiality/ageOver89';
import { birthDate } from './confidentiality/birthDate';
import { clinicalDetail } from './confidentiality/clinicalDetail';
import { date } from './confidentiality/date';
import { emailAddress } from './confidentiality/emailAddress';
import { excessDetail } from './confidentiality/excessDetail';
import { fileExposure } from './confidentiality/fileExposure';
import { fileName } from './confidentiality/fileName';
import { governmentId } from './confidentiality/governmentId';
import { ipAddress } from './confidentiality/ipAddress';
import { organization } from './confidentiality/organization';
import { personName } from './confidentiality/personName';
import { phoneNumber } from './confidentiality/phoneNumber';
import { place } from './confidentiality/place';
import { recordNumber } from './confidentiality/recordNumber';
import { reidentification } from './confidentiality/reidentification';
import { sensitiveTopic } from './confidentiality/sensitiveTopic';
import { streetAddress } from './confidentiality/streetAddress';
import { substanceUse } from './confidentiality/substanceUse';
import { thirdParty } from './confidentiality/thirdParty';
import { traumaticDetail } from './confidentiality/traumaticDetail';
import { username } from './confidentiality/username';
import { verbatimDisclosure } from './confidentiality/verbatimDisclosure';
import { webAddress } from './confidentiality/webAddress';
import { choice } from './credits/choice';
import { correction } from './credits/correction';
import { learning } from './credits/learning';
import { plan } from './credits/plan';
import { quotation } from './credits/quotation';
import { review } from './credits/review';
import { sharedAct } from './credits/sharedAct';
import { strength } from './credits/strength';
import { clinicalGaze } from './mutuality/clinicalGaze';
import { clonedText } from './mutuality/clonedText';
import { compliance } from './mutuality/compliance';
import { deficit } from './mutuality/deficit';
import { doubt } from './mutuality/doubt';
import { goalFor } from './mutuality/goalFor';
import { hiddenAgent } from './mutuality/hiddenAgent';
import { judgement } from './mutuality/judgement';
import { label } from './mutuality/label';
import { missingTogether } from './mutuality/missingTogether';
import { missingVoice } from './mutuality/missingVoice';
import { notShared } from './mutuality/notShared';
import { oneDimensional } from './mutuality/oneDimensional';
import { oneSided } from './mutuality/oneSided';
import { powerOver } from './mutuality/powerOver';
import { roleTerm } from './mutuality/roleTerm';
import { selfFocus } from './mutuality/selfFocus';
import { unnamedCoercion } from './mutuality/unnamedCoercion';
import type { CreditRule, Rule } from './rule';

const IDENTIFIERS: readonly Rule[] = [
  governmentId,
  recordNumber,
  emailAddress,
  webAddress,
  ipAddress,
  username,
  phoneNumber,
  birthDate,
  ageOver89,
  streetAddress,
  thirdParty,
  personName,
  place,
  organization,
  date,
];

const CONTENT: readonly Rule[] = [traumaticDetail, substanceUse, sensitiveTopic, clinicalDetail, verbatimDisclosure];

const WORDING: readonly Rule[] = [
  unnamedCoercion,
  goalFor,
  powerOver,
  hiddenAgent,
  label,
  compliance,
  doubt,
  deficit,
  clinicalGaze,
  judgement,
  roleTerm,
];

const WHOLE_NOTE: readonly Rule[] = [
  reidentification,
  excessDetail,
  clonedText,
  missingVoice,
  missingTogether,
  oneSided,
  oneDimensional,
  selfFocus,
  notShared,
  missingSection,
  missingElement,
  tooThin,
  tooLong,
  fileName,
  fileExposure,
];

/** Every rule. Where findings of one family meet on the same words, the rule named first wins. */
export const RULES: readonly Rule[] = [...IDENTIFIERS, ...CONTENT, ...WORDING, ...WHOLE_NOTE];

/** Everything that is credited. */
export const CREDITS: readonly CreditRule[] = [
  quotation,
  choice,
  sharedAct,
  strength,
  correction,
  learning,
  plan,
  review,
];
