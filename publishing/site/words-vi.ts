import type { SiteWords } from './word-list.ts';

/** The public site in Vietnamese. */
export const vi: SiteWords = {
  skip: 'Đến phần nội dung',
  demo: 'Bản trình diễn. Các cơ quan xuất bản, tuyên bố và bài giải đáp ở đây đều là hư cấu.',
  question: 'Tin này đã được kiểm chứng chưa?',
  questionHint: 'Dán một câu hoặc nội dung tin nhắn',
  ask: 'Hỏi',
  language: 'Ngôn ngữ',
  nav: {
    home: 'Trang đầu',
    rebuttals: 'Bài giải đáp',
    corrections: 'Đính chính',
    methodology: 'Cách làm việc',
    about: 'Giới thiệu',
    contact: 'Liên hệ',
    feed: 'Nguồn tin',
    label: 'Các trang',
  },
  home: {
    title: 'Tin này đã được kiểm chứng chưa?',
    lead: 'Chúng tôi giải đáp công khai, kèm bằng chứng, những tuyên bố đang lan truyền. Hãy hỏi về điều bạn gặp.',
    newest: 'Bài giải đáp mới nhất',
    all: 'Tất cả bài giải đáp',
  },
  rebuttal: {
    claim: 'Tuyên bố',
    twoPeople: 'Được hai người duyệt',
    published: (date) => `đăng ${date}`,
    corrected: (date) => `đính chính ${date}`,
    correction: (date) => `Đính chính, ${date}.`,
    evidence: 'Bằng chứng cho thấy gì',
    primary: 'Nguồn sơ cấp',
    secondary: 'Nguồn thứ cấp',
    archived: 'bản lưu trữ',
    read: (date) => `truy cập ${date}`,
    detail: 'Chi tiết',
    unknown: 'Điều chưa biết',
    whyChosen: 'Vì sao chúng tôi kiểm chứng',
    seen: 'Đã xuất hiện ở đâu',
    seenIn: (n) => `Chúng tôi thấy tuyên bố này ở ${n} nơi:`,
    notSeen: 'Chưa ghi nhận ấn phẩm nào đăng tuyên bố này.',
    history: 'Lịch sử trang này',
    version: (n, of) => `Phiên bản ${n} trên ${of}`,
    firstVersion: 'Đăng lần đầu.',
    onScale: (step, of) => `Bậc ${step} trên ${of} trong thang của chúng tôi, từ sai đến đúng.`,
    howWeWork: 'Cách chúng tôi làm việc',
    askCorrection: 'Đề nghị đính chính',
    data: 'Bài này dưới dạng dữ liệu (ClaimReview)',
    kept: (n, date) => `Đây là phiên bản ${n}, đúng như khi đăng ngày ${date}. Trang này được giữ nguyên.`,
    toNewest: 'Phiên bản mới nhất và toàn bộ lịch sử',
    preview: 'Bản xem trước. Chỉ tòa soạn thấy trang này.',
  },
  lists: {
    rebuttals: 'Bài giải đáp theo chủ đề',
    otherLanguages: 'Bằng ngôn ngữ khác',
    none: 'Chưa có bài nào được đăng.',
    corrections: 'Đính chính',
    correctionsLead:
      'Những điều chúng tôi viết sai hoặc phải nói rõ hơn, mới nhất ở trên. Mọi phiên bản cũ vẫn đọc được.',
    noCorrections: 'Đến nay chưa có đính chính nào.',
  },
  check: {
    title: 'Tin này đã được kiểm chứng chưa?',
    answered: (n) => `Chúng tôi có ${n} bài giải đáp có thể phù hợp`,
    others: (n) => `${n} bài kiểm chứng của tổ chức khác`,
    rated: (words) => `Họ đánh giá: ${words}`,
    nothing: 'Chúng tôi không tìm thấy bài kiểm chứng nào.',
    othersAway:
      'Hiện chưa tra được bài kiểm chứng của các tổ chức khác; câu trả lời của chúng tôi vẫn đầy đủ ở đây. Hãy thử lại sau vài phút.',
    nothingMeans:
      'Điều đó không nói lên tin này đúng hay sai. Hãy thử ít từ hơn, hoặc đề nghị chúng tôi xem xét.',
    toTip: 'Đề nghị xem xét',
    mind: 'Công cụ tìm kiếm dựa trên từ ngữ giống nhau. Hãy đọc xem bài có nói về đúng tuyên bố ấy không.',
  },
  tip: {
    title: 'Đề nghị kiểm chứng một tuyên bố',
    lead: 'Hãy cho biết người ta đang nói gì và ở đâu. Chúng tôi chọn việc theo mức lan truyền và mức gây hại, nên không thể trả lời tất cả.',
    label: 'Người ta đang nói gì?',
    hint: 'Từ 5 đến 2.000 ký tự. Xin đừng ghi tên, số điện thoại hay chi tiết khác về người dân.',
    send: 'Gửi câu hỏi',
    privacy:
      'Chúng tôi giữ nội dung và ngày gửi trong 90 ngày rồi xóa. Chúng tôi không lưu địa chỉ của bạn và trang này không đặt cookie.',
    sent: 'Cảm ơn bạn. Chúng tôi đã nhận được câu hỏi.',
    sentLead: 'Nếu chúng tôi giải đáp, bài sẽ xuất hiện trên trang này và trong nguồn tin.',
    problem: 'Câu hỏi chưa được gửi',
  },
  notFound: {
    title: 'Trang này không tồn tại',
    lead: 'Có thể địa chỉ bị gõ nhầm. Bài đã đăng không bao giờ bị gỡ: hãy tìm trong danh sách hoặc hỏi bên dưới.',
  },
  about: {
    title: 'Về các trang này',
    sections: (organisation) => [
      {
        heading: 'Ai xuất bản',
        paragraphs: [
          `${organisation} xuất bản các bài giải đáp này và chịu trách nhiệm về chúng. Hãy hỏi qua trang liên hệ về nguồn kinh phí.`,
          'Các trang này không mang huy hiệu của tổ chức bên ngoài nào. Khi đơn vị xuất bản giải đáp tuyên bố về chính mình, xin hãy đọc như lời của một bên liên quan, không phải của người phân xử độc lập.',
        ],
      },
      {
        heading: 'Chúng tôi giải đáp gì và không đụng đến gì',
        paragraphs: ['Sáu quy tắc áp dụng cho mọi việc đằng sau các trang này.'],
        points: [
          'Tuyên bố, không phải con người. Chúng tôi không lưu và không nêu tên tác giả, tài khoản, người theo dõi hay người bình luận.',
          'Điều đã công bố, không phải điều riêng tư. Chúng tôi đọc các tổ chức xuất bản cho công chúng, không đọc gì phải đăng nhập mới thấy.',
          'Sự kiện, không phải ý kiến. Phê bình bất kỳ ai có quyền lực, biểu tình, trào phúng, niềm tin và dự đoán không phải là tuyên bố để kiểm chứng, và chúng tôi không giải đáp.',
          'Giải đáp, không gỡ bỏ. Chúng tôi không yêu cầu ai xóa hay chặn bất cứ điều gì.',
          'Công khai. Trình thu thập của chúng tôi nói rõ mình là ai và tuân theo yêu cầu của các trang.',
          'Con người quyết định. Phần mềm chỉ gợi ý; hai người duyệt mỗi bài được đăng, kèm bằng chứng.',
        ],
      },
    ],
  },
  methodology: {
    title: 'Cách chúng tôi làm việc',
    scale: 'Thang đánh giá',
    sections: [
      {
        heading: 'Từ tuyên bố đến bài giải đáp',
        paragraphs: [
          'Phần mềm tìm trong những gì các cơ quan xuất bản đăng tải các phát biểu có thể kiểm chứng, theo danh mục chủ đề đóng: sức khỏe, tình huống khẩn cấp, lừa đảo, dịch vụ công, khoa học, kinh tế và thủ tục bầu cử. Con người quyết định giải đáp điều gì: ưu tiên điều lan rộng và có thể gây hại, bất kể bài giải đáp có lợi hay bất lợi cho ai.',
          'Một người viết bài và thu thập bằng chứng. Một người duyệt. Một người khác đăng. Không ai được làm một mình cả hai bước cuối.',
        ],
      },
      {
        heading: 'Cam kết cho mỗi bài',
        paragraphs: [
          'Theo năm cam kết của Mạng lưới Kiểm chứng Quốc tế (IFCN). Đây là danh mục chúng tôi tự kiểm tra, không phải chứng nhận.',
        ],
        points: [
          'Cùng những câu hỏi cho mọi tuyên bố, bất kể ai nói và có lợi cho ai.',
          'Nguồn: mỗi bằng chứng có đường dẫn, ngày truy cập, cho biết là nguồn sơ cấp hay thứ cấp, và bản lưu trữ khi có thể.',
          'Kinh phí và tổ chức: mỗi trang nêu rõ ai xuất bản và cách liên hệ.',
          'Phương pháp: vì sao chọn tuyên bố, điều gì chưa biết và thang đánh giá đều có trên trang.',
          'Đính chính: công khai, ghi ngày, ở đầu trang và trong nguồn tin mà người đọc bản đầu theo dõi. Phiên bản cũ vẫn đọc được.',
        ],
      },
      {
        heading: 'Khi chúng tôi sai',
        paragraphs: [
          'Hãy viết cho chúng tôi điều gì sai, kèm nguồn. Hai người sẽ xem xét. Nếu bài thay đổi, thông báo ghi ngày ở đầu trang nói rõ đã sửa gì và vì sao; phiên bản cũ được giữ lại. Khiếu nại chưa được giải quyết có thể gửi đến tổ chức như IFCN hoặc, ở châu Âu, EFCSN, nếu đơn vị xuất bản là thành viên.',
        ],
      },
    ],
  },
  contact: {
    title: 'Liên hệ',
    lead: 'Để đề nghị đính chính, khiếu nại hoặc phản hồi với tư cách tổ chức được nêu tên:',
    sections: [
      {
        heading: 'Đề nghị đính chính',
        paragraphs: ['Xin cho biết địa chỉ trang, điều gì sai và nguồn chứng minh.'],
      },
      {
        heading: 'Phản hồi với tư cách tổ chức được nêu tên',
        paragraphs: [
          'Nếu một trang nêu tên tổ chức của bạn, hãy gửi phản hồi và cách để chúng tôi xác minh rằng đó là của tổ chức. Chúng tôi cân nhắc phản hồi như mọi bằng chứng khác.',
        ],
      },
    ],
  },
};
