import type { ReportWords } from './report-word-list.ts';

/** The weekly report in Vietnamese. */
export const vi: ReportWords = {
  title: 'Báo cáo tuần',
  demo: 'Bản trình diễn: mọi nội dung đều là hư cấu.',
  period: (first, last) => `${first} đến ${last}`,
  lead: (articles, with_, approved) =>
    `Đã đọc: ${articles} bài báo, từ ${with_} trên ${approved} cơ quan xuất bản đã duyệt.`,
  spread: 'Điều gì lan truyền',
  spreadSays: (_sightings, copies, narratives, signals) =>
    `lần xuất hiện của các tuyên bố, trong đó ${copies} là bản sao, thuộc ${narratives} mạch tin. Tín hiệu sớm: ${signals}.`,
  answered: 'Đã giải đáp gì',
  answeredSays: (_answered, accepted, open) =>
    `bài giải đáp đã đăng. Tuyên bố được nhận trong tuần: ${accepted}. Hồ sơ còn mở: ${open}.`,
  took: 'Mất bao lâu',
  tookUnit: (hours) => `${hours} giờ`,
  tookSays: (count, fastest, slowest) =>
    count === 1
      ? 'từ khi mở hồ sơ đến khi đăng, cho một bài đã đăng.'
      : `từ khi mở hồ sơ đến khi đăng: trung vị của ${count} bài. Nhanh nhất ${fastest} giờ, chậm nhất ${slowest} giờ.`,
  tookNothing: 'Không có bài nào được đăng nên không có gì để đo.',
  corrected: 'Đã đính chính gì',
  correctedSays: () => 'đính chính đã đăng, ghi ngày và đặt ở đầu trang liên quan.',
  unseen: 'Điều không nhìn thấy được',
  unseenSays: (_outages, approved, languages) =>
    `trên ${approved} cơ quan xuất bản đã duyệt có nguồn tin lỗi ở lần đọc cuối. Ngôn ngữ chưa có ngưỡng: ${languages}.`,
  none: 'không có',
  chart: {
    finding: (day, count, of) => `Nhiều lần xuất hiện nhất là ngày ${day}: ${count} trên ${of}`,
    empty: 'Không thấy tuyên bố nào trong tuần này',
    originals: 'Bài riêng',
    copies: 'Bản sao bài khác',
    note: 'Số lần xuất hiện của các tuyên bố theo ngày đăng (UTC). Bản sao là bài lặp lại bài khác gần như nguyên văn.',
  },
  narratives: 'Mạch tin có nhiều nguồn độc lập nhất',
  narrativesNote: (shown, seen) => `${shown} trên ${seen} mạch tin thấy trong tuần.`,
  noNarratives: 'Không thấy mạch tin nào trong tuần.',
  columns: {
    narrative: 'Mạch tin',
    languages: 'Ngôn ngữ',
    independent: 'Nguồn độc lập',
    copies: 'Bản sao',
    signals: 'Tín hiệu',
    answer: 'Bài giải đáp',
    verdict: 'Kết luận',
    published: 'Ngày đăng',
    hours: 'Số giờ',
    reason: 'Lý do',
    claims: 'Tuyên bố',
    publisher: 'Cơ quan xuất bản',
    problem: 'Lỗi gì',
    lastSuccess: 'Lần đọc được cuối',
    language: 'Ngôn ngữ',
    articles: 'Bài báo',
    correction: 'Đính chính điều gì',
    date: 'Ngày',
  },
  signal: { emerging: 'mới nổi', surge: 'tăng vọt' },
  noAnswers: 'Trong tuần không có bài nào được đăng.',
  noCorrections: 'Trong tuần không có đính chính nào.',
  dismissed: (dismissed, decided) => `Tuyên bố không xử lý tiếp: ${dismissed} trên ${decided} đã quyết định`,
  outages: 'Cơ quan xuất bản có nguồn tin lỗi',
  noOutages: 'Mọi nguồn tin của các cơ quan đã duyệt đều trả lời ở lần đọc cuối.',
  drifting: 'Cơ quan xuất bản đọc được kém đi',
  drift: {
    'feed-dead': (url, failures, since) =>
      `${url}: ${failures} lần lỗi liên tiếp, lần đọc được gần nhất ${since}`,
    silent: (found, expected) => `${found} bài trong hai ngày trọn gần nhất, dự kiến ${expected}`,
    'empty-extraction': (empty, read) => `${empty} trong ${read} trang đọc gần nhất không có chữ`,
  },
  never: 'chưa lần nào',
  languages: 'Ngôn ngữ chưa có ngưỡng riêng',
  noLanguages: 'Mọi bài đều bằng ngôn ngữ đã có ngưỡng riêng.',
  heldBack: 'Điều bộ phát hiện bỏ qua',
  heldBackSays: (opinion, offTopic, sentences, detected, read) =>
    `Ý kiến: ${opinion}. Ngoài danh mục chủ đề: ${offTopic}. Trên tổng số ${sentences} câu trong ${detected} trên ${read} bài. Chỉ lưu các con số này.`,
  counted: 'Cách đếm',
  countedPoints: [
    'Bài báo: trang của cơ quan xuất bản đã duyệt có ngày đăng trong tuần. Bài ý kiến và trào phúng chỉ được tính vào số đếm.',
    'Lần xuất hiện: một tuyên bố tìm thấy trong một bài. Cùng tuyên bố ở bài khác là một lần khác.',
    'Nguồn độc lập: cơ quan xuất bản có bài riêng về mạch tin; mỗi cơ quan tính một lần, bản sao không tính.',
    'Tín hiệu: nhiều cơ quan độc lập hơn mức dự kiến từ những ngày trước. Nó cho biết có điều đang lan truyền, không phải điều đó sai.',
    'Số giờ: từ khi mở hồ sơ đến lần đăng đầu, gồm cả đêm và cuối tuần.',
    'Nguồn tin lỗi là theo thời điểm lập báo cáo. Các cơ quan được xếp theo tên; báo cáo không xếp hạng ai.',
  ],
  page: (page, of) => `Trang ${page} trên ${of}`,
};
