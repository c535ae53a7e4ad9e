import { satisfactionNames } from '../evaluation/satisfaction.ts';
import { caseResultNames, findingNames } from '../rectification/case.ts';
import { atHotline, handlersOf, named, until, wholeUnit } from './audiences.ts';
import type { Happened, Tidings } from './notice.ts';

/** A negative review and its case, up to the publication; null for an event that stands elsewhere. */
export const inTheCase = ({ ticket, event }: Happened): Tidings[] | null => {
  const unit = ticket.cases.at(-1)?.unit;
  const handlers = handlersOf(unit);
  const supervisors = [atHotline('supervisor')];
  const name = named(ticket);
  switch (event.type) {
    case 'EvaluatedNegative': {
      const review = satisfactionNames[event.evaluation.satisfaction];
      const due = until(event.verify, event.at);
      return [{ to: [...wholeUnit(unit), ...supervisors], text: `${name}被评价为“${review}”，须在 ${due} 前核实。` }];
    }
    case 'ReviewUpheld':
      return [{ to: handlers, text: `${name}的差评已认定成立，须在 ${until(event.rectify, event.at)} 前整改并反馈。` }];
    case 'FindingProposed':
      return [{ to: supervisors, text: `${name}的差评拟认定为“${findingNames[event.finding]}”，请另一位督办员复核。` }];
    case 'FindingConfirmed':
      return [{ to: handlers, text: `${name}的差评已复核：${caseResultNames[event.result]}，整改单完结。` }];
    case 'CasePassedOn': {
      const text = `${name}的整改单转来您单位，须在 ${until(event.verify, event.at)} 前核实。`;
      const left = ticket.cases.at(-1)?.passedOnFrom.at(-1)?.unit;
      return [
        { to: handlersOf(event.body.code), text },
        { to: handlersOf(left), text: `${name}的整改单已转给${event.body.unit}。` },
      ];
    }
    case 'FindingRejected':
      return [
        {
          to: handlers,
          text: `${name}的差评经复核认定成立，须在 ${until(event.rectify, event.at)} 前整改并反馈。`,
        },
      ];
    case 'OnceMore':
      return [
        {
          to: wholeUnit(unit),
          text: `${name}整改后诉求人仍不满意，须在 ${until(event.rectify, event.at)} 前再次整改。`,
        },
      ];
    case 'CaseEscalated':
      return [
        { to: [...wholeUnit(unit), ...supervisors], text: `${name}多次整改仍不满意，已提级督办。`, urgent: true },
      ];
    case 'CaseClosed':
      return [{ to: handlers, text: `${name}的整改单已完结：${caseResultNames[event.result]}。` }];
    case 'CasePublished':
      return [{ to: handlers, text: `${name}的整改结果已向社会公开。` }];
    case 'PublicationWithdrawn':
      return [{ to: handlers, text: `${name}的整改公开已撤回。` }];
    case 'MeasuresProposed':
    case 'FeedbackGiven':
    case 'SecondCallbackMissed':
      return [];
    default:
      return null;
  }
};
