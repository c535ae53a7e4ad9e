import type { FC } from 'hono/jsx';
import type { ActType } from '../ticket-view.ts';
import { AcceptanceAct } from './acceptance.tsx';
import type { ActProps } from './act-props.ts';
import { AnswerAct } from './answer.tsx';
import { CallbackAct } from './callback.tsx';
import { ConclusionAct } from './conclusion.tsx';
import { DispatchAct } from './dispatch.tsx';
import { ExtensionAct } from './extension.tsx';
import { ExtensionApprovalAct, ExtensionRefusalAct } from './extension-decision.tsx';
import { FeedbackAct } from './feedback.tsx';
import { FindingApprovalAct, FindingRefusalAct } from './finding-decision.tsx';
import { MeasuresAct } from './measures.tsx';
import { NoteAct } from './note.tsx';
import { RedirectionAct } from './redirection.tsx';
import { RedoAct } from './redo.tsx';
import { RefusalAct } from './refusal.tsx';
import { ReplyAct } from './reply.tsx';
import { ReplyApprovalAct, ReplyRejectionAct } from './reply-review.tsx';
import { ReturnAct } from './return.tsx';
import { ReturnApprovalAct, ReturnRefusalAct } from './return-decision.tsx';
import { SecondCallbackAct } from './second-callback.tsx';
import { assistActs } from './topics/assisting.tsx';
import { callbackAuditActs } from './topics/callback-audit.tsx';
import { demandActs } from './topics/demand.tsx';
import { disputeActs } from './topics/dispute.tsx';
import { exclusionActs } from './topics/exclusion.tsx';
import { insideUnitActs } from './topics/inside-unit.tsx';
import { mergingActs } from './topics/merging.tsx';
import { publicationActs } from './topics/publication.tsx';
import { supervisionActs } from './topics/supervision.tsx';
import { suspensionActs } from './topics/suspension.tsx';
import { UrgeAct } from './urge.tsx';
import { VerificationAct } from './verification.tsx';

/** The form of every act; an act without one does not compile. */
export const actOf: Record<ActType, FC<ActProps>> = {
  AnswerOnTheSpot: AnswerAct,
  Decline: RefusalAct,
  Redirect: RedirectionAct,
  Dispatch: DispatchAct,
  SignFor: AcceptanceAct,
  RequestReturn: ReturnAct,
  ApproveReturn: ReturnApprovalAct,
  RefuseReturn: ReturnRefusalAct,
  RequestExtension: ExtensionAct,
  GrantExtension: ExtensionApprovalAct,
  RefuseExtension: ExtensionRefusalAct,
  Reply: ReplyAct,
  ApproveReply: ReplyApprovalAct,
  RejectReply: ReplyRejectionAct,
  RecordCallback: CallbackAct,
  Redo: RedoAct,
  Urge: UrgeAct,
  AddNote: NoteAct,
  Verify: VerificationAct,
  ConfirmFinding: FindingApprovalAct,
  RejectFinding: FindingRefusalAct,
  ProposeMeasures: MeasuresAct,
  GiveFeedback: FeedbackAct,
  RecordSecondCallback: SecondCallbackAct,
  ConcludeCase: ConclusionAct,
  ...insideUnitActs,
  ...disputeActs,
  ...assistActs,
  ...demandActs,
  ...mergingActs,
  ...suspensionActs,
  ...supervisionActs,
  ...exclusionActs,
  ...callbackAuditActs,
  ...publicationActs,
};
