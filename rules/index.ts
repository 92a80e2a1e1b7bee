// Written by rules/generate.mjs from the folders beside it. Do not edit.
import type { PhraseEntry, PhraseRule, RuleModule } from './api.ts';
import apathy from './apathy/rule.ts';
import apathyPage from './apathy/README.md';
import brokenPlaceholder from './broken-placeholder/rule.ts';
import brokenPlaceholderPage from './broken-placeholder/README.md';
import brushOff from './brush-off/rule.ts';
import brushOffPage from './brush-off/README.md';
import coldOpening from './cold-opening/rule.ts';
import coldOpeningPage from './cold-opening/README.md';
import coldness from './coldness/rule.ts';
import coldnessPage from './coldness/README.md';
import condescension from './condescension/rule.ts';
import condescensionPage from './condescension/README.md';
import customerBlame from './customer-blame/rule.ts';
import customerBlamePage from './customer-blame/README.md';
import emptyFeedback from './empty-feedback/rule.ts';
import emptyFeedbackPage from './empty-feedback/README.md';
import flatRefusal from './flat-refusal/rule.ts';
import flatRefusalPage from './flat-refusal/README.md';
import impersonalGreeting from './impersonal-greeting/rule.ts';
import impersonalGreetingPage from './impersonal-greeting/README.md';
import inconsistentMacros from './inconsistent-macros/rule.ts';
import inconsistentMacrosPage from './inconsistent-macros/README.md';
import jargon from './jargon/rule.yml';
import jargonBanking from './jargon/banking.yml';
import jargonBusiness from './jargon/business.yml';
import jargonEducation from './jargon/education.yml';
import jargonHealth from './jargon/health.yml';
import jargonInsurance from './jargon/insurance.yml';
import jargonLegal from './jargon/legal.yml';
import jargonLogistics from './jargon/logistics.yml';
import jargonOffice from './jargon/office.yml';
import jargonProperty from './jargon/property.yml';
import jargonPublic from './jargon/public.yml';
import jargonRetail from './jargon/retail.yml';
import jargonSoftware from './jargon/software.yml';
import jargonSupport from './jargon/support.yml';
import jargonTelecom from './jargon/telecom.yml';
import jargonTravel from './jargon/travel.yml';
import jargonUtilities from './jargon/utilities.yml';
import jargonPage from './jargon/README.md';
import noHumanRoute from './no-human-route/rule.ts';
import noHumanRoutePage from './no-human-route/README.md';
import policyBlame from './policy-blame/rule.ts';
import policyBlamePage from './policy-blame/README.md';
import roboticPhrase from './robotic-phrase/rule.ts';
import roboticPhrasePage from './robotic-phrase/README.md';
import runaround from './runaround/rule.ts';
import runaroundPage from './runaround/README.md';
import unexplainedAcronym from './unexplained-acronym/rule.ts';
import unexplainedAcronymPage from './unexplained-acronym/README.md';
import vagueTiming from './vague-timing/rule.ts';
import vagueTimingPage from './vague-timing/README.md';

export const modules: readonly RuleModule[] = [
  { rule: apathy, page: apathyPage },
  { rule: brokenPlaceholder, page: brokenPlaceholderPage },
  { rule: brushOff, page: brushOffPage },
  { rule: coldOpening, page: coldOpeningPage },
  { rule: coldness, page: coldnessPage },
  { rule: condescension, page: condescensionPage },
  { rule: customerBlame, page: customerBlamePage },
  { rule: emptyFeedback, page: emptyFeedbackPage },
  { rule: flatRefusal, page: flatRefusalPage },
  { rule: impersonalGreeting, page: impersonalGreetingPage },
  { rule: inconsistentMacros, page: inconsistentMacrosPage },
  { rule: jargon as PhraseRule, entries: [...(jargonBanking as PhraseEntry[]), ...(jargonBusiness as PhraseEntry[]), ...(jargonEducation as PhraseEntry[]), ...(jargonHealth as PhraseEntry[]), ...(jargonInsurance as PhraseEntry[]), ...(jargonLegal as PhraseEntry[]), ...(jargonLogistics as PhraseEntry[]), ...(jargonOffice as PhraseEntry[]), ...(jargonProperty as PhraseEntry[]), ...(jargonPublic as PhraseEntry[]), ...(jargonRetail as PhraseEntry[]), ...(jargonSoftware as PhraseEntry[]), ...(jargonSupport as PhraseEntry[]), ...(jargonTelecom as PhraseEntry[]), ...(jargonTravel as PhraseEntry[]), ...(jargonUtilities as PhraseEntry[])], page: jargonPage },
  { rule: noHumanRoute, page: noHumanRoutePage },
  { rule: policyBlame, page: policyBlamePage },
  { rule: roboticPhrase, page: roboticPhrasePage },
  { rule: runaround, page: runaroundPage },
  { rule: unexplainedAcronym, page: unexplainedAcronymPage },
  { rule: vagueTiming, page: vagueTimingPage },
];
