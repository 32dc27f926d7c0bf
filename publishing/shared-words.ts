import type { DismissReason, Verdict } from '../core/domain/desk.ts';
import type { Topic } from '../core/domain/topic.ts';
import type { PageLang } from './languages.ts';

/** The words for closed lists, the same on pages, in markup and in reports. */
interface SharedWords {
  readonly verdict: Readonly<Record<Verdict, string>>;
  readonly topic: Readonly<Record<Topic, string>>;
  readonly dismissed: Readonly<Record<DismissReason, string>>;
}

/** Verdicts, topics and reasons for letting a claim go, in each language. */
export const sharedWords: Readonly<Record<PageLang, SharedWords>> = {
  en: {
    verdict: {
      false: 'False',
      misleading: 'Misleading',
      'missing-context': 'Missing context',
      'mostly-true': 'Mostly true',
      true: 'True',
    },
    topic: {
      health: 'Health',
      emergencies: 'Emergencies and safety',
      scams: 'Scams and impersonation',
      'public-services': 'Public services and benefits',
      science: 'Science and environment',
      economy: 'Economy and statistics',
      voting: 'Voting procedure',
    },
    dismissed: {
      'not-checkable': 'Not checkable',
      opinion: 'Opinion',
      'already-answered': 'Already answered',
      trivial: 'Too small to matter',
      'off-topic': 'Not on a listed topic',
      'wrong-sentence': 'Wrong sentence found',
    },
  },
  vi: {
    verdict: {
      false: 'Sai sự thật',
      misleading: 'Gây hiểu lầm',
      'missing-context': 'Thiếu bối cảnh',
      'mostly-true': 'Phần lớn đúng',
      true: 'Đúng',
    },
    topic: {
      health: 'Sức khỏe',
      emergencies: 'Tình huống khẩn cấp và an toàn',
      scams: 'Lừa đảo và mạo danh',
      'public-services': 'Dịch vụ công và trợ cấp',
      science: 'Khoa học và môi trường',
      economy: 'Kinh tế và số liệu thống kê',
      voting: 'Thủ tục bầu cử',
    },
    dismissed: {
      'not-checkable': 'Không thể kiểm chứng',
      opinion: 'Ý kiến',
      'already-answered': 'Đã có bài giải đáp',
      trivial: 'Không đáng kể',
      'off-topic': 'Ngoài danh mục chủ đề',
      'wrong-sentence': 'Tìm nhầm câu',
    },
  },
  fr: {
    verdict: {
      false: 'Faux',
      misleading: 'Trompeur',
      'missing-context': 'Manque de contexte',
      'mostly-true': 'Plutôt vrai',
      true: 'Vrai',
    },
    topic: {
      health: 'Santé',
      emergencies: 'Urgences et sécurité',
      scams: 'Escroqueries et usurpation',
      'public-services': 'Services publics et aides',
      science: 'Science et environnement',
      economy: 'Économie et statistiques',
      voting: 'Procédure de vote',
    },
    dismissed: {
      'not-checkable': 'Invérifiable',
      opinion: 'Opinion',
      'already-answered': 'Déjà traité',
      trivial: 'Sans importance',
      'off-topic': 'Hors des sujets retenus',
      'wrong-sentence': 'Mauvaise phrase repérée',
    },
  },
};
