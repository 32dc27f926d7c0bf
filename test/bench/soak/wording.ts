/** The languages that the papers of the soak are written in. */
export const languages = ['en', 'fr', 'vi'] as const;
type Language = (typeof languages)[number];

/** Parts that sentences are put together from, choices parted by bars: who, what they did, what to, where, and when. */
const parts: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'The harbour office|A spokesman for the clinic|The water company|The district council|The ministry of health',
    'closed|inspected|rebuilt|surveyed|reopened|measured',
    'streets|wells|bridges|schools|pumping stations|warehouses|bus lines',
    'near the old market|along the northern shore|in the hill villages|behind the railway station',
    'after the storm of last week|before the dry season|because of the new rules|during the night',
  ],
  fr: [
    "La mairie|Le service des eaux|La direction du port|L'hôpital régional|Le conseil du département",
    'a fermé|a inspecté|a reconstruit|a mesuré|a rouvert|a recensé',
    'rues|puits|ponts|écoles|stations de pompage|entrepôts|lignes de bus',
    'près du vieux marché|le long de la côte nord|dans les villages des collines|derrière la gare',
    'après la tempête de la semaine dernière|avant la saison sèche|à cause des nouvelles règles|pendant la nuit',
  ],
  vi: [
    'Ủy ban nhân dân huyện|Sở Y tế|Công ty cấp nước|Ban quản lý cảng|Bệnh viện đa khoa tỉnh',
    'đã đóng cửa|đã kiểm tra|đã xây lại|đã khảo sát|đã mở lại|đã đo đạc',
    'tuyến đường|giếng nước|cây cầu|trường học|trạm bơm|nhà kho|tuyến xe buýt',
    'gần khu chợ cũ|dọc bờ biển phía bắc|ở các xã vùng cao|phía sau nhà ga',
    'sau cơn bão tuần trước|trước mùa khô|theo quy định mới|trong đêm qua',
  ],
};

/** One sentence with a number of its own. */
export function sentenceOf(lang: Language, random: () => number): string {
  const pick = (index: number) => {
    const choice = parts[lang][index]?.split('|') ?? [];
    return choice[Math.floor(random() * choice.length)] ?? '';
  };
  const number = 10 + Math.floor(random() * 89_990);
  return `${pick(0)} ${pick(1)} ${number} ${pick(2)} ${pick(3)} ${pick(4)}.`;
}

/** Paragraphs of a news article, some 3,000 characters. */
export function paragraphsOf(lang: Language, random: () => number): string[] {
  return Array.from({ length: 11 }, () =>
    Array.from({ length: 3 }, () => sentenceOf(lang, random)).join(' '),
  );
}
