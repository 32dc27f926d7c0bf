import type { Publisher } from '../types.ts';

/** The business daily of Vĩnh Kha. */
export const THOIBAO_VINHKHA: Publisher = {
  id: 'thoibao-vinhkha',
  name: 'Thời báo Vĩnh Kha',
  kind: 'newspaper',
  lang: 'vi',
  layout: 'broadsheet',
  theme: { prefix: 'tbvk', accent: '#1d4f2b' },
  tagline: 'Kinh tế, đời sống, thị trường',
  feed: { kind: 'json', path: '/feed.json', fullText: false },
  path: '/{slug}-{section}.htm',
  sections: {
    'kinh-te': { label: 'Kinh tế', schemaType: 'NewsArticle' },
    'xa-hoi': { label: 'Xã hội', schemaType: 'NewsArticle' },
    'binh-luan': { label: 'Bình luận', schemaType: 'OpinionNewsArticle' },
    'ban-doc': { label: 'Thư bạn đọc', schemaType: 'OpinionNewsArticle' },
  },
  staff: [
    { name: 'Quách Diễm Thuần An', slug: 'quach-diem-thuan-an', email: 'thuanan@thoibaovinhkha.example' },
    { name: 'Nghiêm Trác Vũ', slug: 'nghiem-trac-vu', email: 'tracvu@thoibaovinhkha.example' },
  ],
  robots: ['User-agent: *', 'Crawl-delay: 1', 'Disallow: /gio-hang'],
  sitemap: true,
  reason: 'Báo kinh tế, nơi tin về tiền tệ và giá cả thường bắt đầu.',
  articles: [
    {
      slug: 'thu-hoi-tien-50000',
      hoursAgo: 251.3,
      section: 'kinh-te',
      kind: 'news',
      title: 'Doanh nghiệp bán lẻ chuẩn bị cho việc bỏ tờ 50.000 đồng',
      text: `Ba chuỗi siêu thị tại Vĩnh Kha nói họ đang xem lại quỹ tiền mặt ở quầy thu ngân.

[[note-withdrawn|Ngân hàng Ba Bờ sẽ rút tờ 50.000 đồng khỏi lưu thông bắt đầu từ tháng sau.]] Tờ tiền này chiếm khoảng 18% số tiền mặt đang dùng trong bán lẻ.

Hiệp hội bán lẻ đề nghị có thời gian chuyển tiếp ít nhất sáu tháng.

Một giám đốc tài chính ước tính mỗi cửa hàng phải chi thêm vài triệu đồng để phân loại và vận chuyển tiền. Các máy bán hàng tự động cũng phải chỉnh lại đầu đọc.

Ba chuỗi này có tổng cộng 212 cửa hàng. Thanh toán không tiền mặt mới chiếm 37% doanh số của họ.

Hai ngân hàng thương mại cho biết họ chưa nhận được hướng dẫn nào từ Ngân hàng Ba Bờ và vẫn giao dịch bình thường. Người phát ngôn của Ngân hàng Ba Bờ từ chối bình luận trước cuộc họp hội đồng.`,
    },
    {
      slug: 'xuat-khau-tom-quy-ba',
      hoursAgo: 302.6,
      section: 'kinh-te',
      kind: 'news',
      title: 'Xuất khẩu tôm quý ba tăng 11%',
      text: `Kim ngạch xuất khẩu tôm của vùng Ba Bờ đạt 640 tỷ đồng trong quý ba, tăng 11% so với cùng kỳ, theo cơ quan thống kê.

Thị trường Valbrune mua gần một nửa. Giá tôm thẻ bình quân 128.000 đồng mỗi ký, cao nhất trong ba năm.

Chi phí thức ăn vẫn chiếm 62% giá thành, khiến nhiều hộ nuôi nhỏ chưa có lãi.

Sản lượng chín tháng đạt 71.000 tấn. Phần tăng chủ yếu đến từ hàng chế biến, chiếm 38% kim ngạch, so với 31% năm ngoái; đây là nhóm có biên lợi nhuận cao hơn hẳn tôm đông lạnh nguyên con. Cơ quan thống kê cho biết quý tư thường thấp hơn quý ba khoảng một phần mười.

“Giá tốt mà tiền vẫn không ở lại trong ao”, giám đốc một hợp tác xã với 140 hộ nuôi nói. Thức ăn, điện chạy quạt và thuốc xử lý nước đều tăng; lãi vay ngắn hạn ở mức 8,2%.

Hiệp hội thuỷ sản đề nghị cho hộ nhỏ vay vốn lưu động qua hợp tác xã, không cần thế chấp đất. Ngân hàng Ba Bờ cho biết đang xem xét và sẽ trả lời trước cuối năm. Bão Selka làm hỏng 1.200 hecta ao nuôi, thiệt hại sẽ thể hiện trong số liệu quý sau.`,
    },
    {
      slug: 'lai-suat-giu-nguyen',
      hoursAgo: 226.2,
      section: 'kinh-te',
      kind: 'news',
      title: 'Ngân hàng Ba Bờ giữ lãi suất ở mức 4,5%',
      text: `Ngân hàng Ba Bờ hôm nay giữ nguyên lãi suất điều hành ở mức 4,5%, lần thứ tư liên tiếp.

Lạm phát tháng trước là 3,1%, thấp hơn mục tiêu 3,5%. Dư nợ cho vay mua nhà tăng 6% kể từ đầu năm.

Kỳ họp tiếp theo diễn ra sau sáu tuần nữa.

Bảy trong chín thành viên hội đồng bỏ phiếu giữ nguyên, hai người muốn giảm 0,25 điểm. Biên bản cho thấy phần lớn cuộc thảo luận xoay quanh giá thuê nhà và giá nhiên liệu. Hội đồng dự báo lạm phát bình quân năm nay ở mức 3,2%.

Lãi vay mua nhà thả nổi tại các ngân hàng lớn hiện từ 7,4% đến 8,1%. Với khoản vay một tỷ đồng trong 20 năm, mỗi điểm phần trăm tương ứng khoảng 600.000 đồng tiền trả góp hằng tháng.

“Chúng tôi không vội, vì sửa một lần giảm sai khó hơn chờ thêm một kỳ”, thống đốc trả lời trong cuộc họp báo kéo dài 40 phút. Giới doanh nghiệp xây dựng tỏ ra thất vọng; hiệp hội của họ muốn có một lịch trình rõ ràng. Tỷ giá đồng gần như không đổi sau tin này. Dự trữ ngoại hối cuối tháng đủ cho 4,1 tháng nhập khẩu.`,
    },
    {
      slug: 'kinh-te-ky-vong-sang-nam',
      hoursAgo: 197.8,
      section: 'binh-luan',
      kind: 'prediction',
      title: 'Sang năm, thị trường sẽ đi về đâu?',
      text: `Tôi tin rằng năm tới sẽ là năm của những người kiên nhẫn. Giá nhà có thể chững lại, và biết đâu người trẻ lại dám mơ về một mái nhà.

Nếu ngân hàng nới tay, dòng tiền nhiều khả năng sẽ quay về với cổ phiếu. Nếu không, chúng ta sẽ còn phải thắt lưng buộc bụng.

Dự đoán thì ai cũng sai, nhưng không dự đoán thì còn gì để nói bên bàn trà.

Tôi hỏi anh bạn môi giới, anh bảo chắc chắn sẽ lên. Tôi hỏi chị bạn kế toán, chị bảo có khi phải chờ. Cả hai đều nói với vẻ mặt của người vừa mơ thấy số đề.

Cá nhân tôi nghiêng về một năm lưng chừng. Có thể quán xá sẽ đông hơn, ví tiền thì chưa chắc. Người biết xoay xở rồi sẽ xoay xở được, người mơ mộng có lẽ vẫn mơ mộng.

Cũng có thể mọi chuyện sẽ rẽ sang một lối mà chẳng ai trong chúng ta kịp nghĩ tới; đời vẫn thích đùa như thế. Nếu vậy, xin bạn đọc rộng lượng, đừng đem bài này ra ép vào khung kính. Còn nếu tôi nói trúng, tôi sẽ giả vờ khiêm tốn suốt một quý.`,
    },
    {
      slug: 'thu-ban-doc-via-he',
      hoursAgo: 174.4,
      section: 'ban-doc',
      kind: 'letter',
      title: 'Thư bạn đọc: Xin trả lại vỉa hè cho người đi bộ',
      text: `Kính gửi toà soạn, tôi đã già, chân yếu, mỗi lần ra phố là một lần phải len giữa xe cộ. Tôi thấy thật bực.

Tôi cho rằng các vị quản lý đô thị không bao giờ tự đi bộ. Nếu có, chắc các vị đã thấy hổ thẹn.

Mong các vị bớt họp và ra đường nhìn xem người dân sống thế nào. Kính thư.

Hôm trước, tôi đứng mãi ở góc phố mà không sang được. Một cháu gái buông xe, nắm tay dắt tôi đi. Tôi hỏi cháu tên gì, cháu chỉ cười. Tôi nghĩ nếu cả thành phố này được một nửa tấm lòng của cháu thì tôi đã chẳng phải viết thư.

Tôi không trách người bán hàng rong, họ cũng phải sống. Tôi trách cái thói coi chỗ đi của người khác như cái sân nhà mình. Tôi trách cả sự im lặng của những người qua lại, trong đó có tôi.

Xin toà soạn đừng sửa câu chữ của tôi. Tôi viết chậm, mắt kém, nhưng từng chữ là tôi cân nhắc. Nếu ai đọc thư này mà chột dạ, dắt xe nép vào một chút, thì tôi coi như đã được trả lời.`,
    },
    {
      slug: 'vi-lumipay-hoan-tien',
      hoursAgo: 84.3,
      section: 'kinh-te',
      kind: 'news',
      title: 'Khách dùng ví Lumipay nhận tin nhắn hoàn tiền',
      text: `Hàng nghìn người dùng ví điện tử tại Vĩnh Kha nhận được tin nhắn giống nhau trong hai ngày qua.

[[lumipay-refund|Lumipay hoàn 200 crown cho mọi khách hàng nhắn tin xác nhận mã PIN của ví.]] Tin nhắn kèm một đường dẫn rút gọn và hạn chót là thứ sáu.

Ví Lumipay có 1,4 triệu người dùng ở ba vùng. Công ty chưa ra thông báo bằng tiếng Việt.

Anh bán bánh mì trước cổng trường cho xem điện thoại: ba tin nhắn từ ba số khác nhau, cùng một nội dung. Anh chưa bấm vì đường dẫn “trông lạ”.

Năm ngoái, ví Lumipay xử lý 96 triệu giao dịch. Phần lớn là các khoản nhỏ, dưới 100.000 đồng.

Ngân hàng đối tác của ví khuyên khách không cung cấp mã PIN cho bất kỳ ai và cho biết đã chuyển các tin nhắn tới bộ phận an ninh. Từ thứ hai, tổng đài tăng số người trực từ 12 lên 30.`,
    },
    {
      slug: 'tiem-nhac-lai-norvax-tranh-cai',
      hoursAgo: 76.4,
      section: 'xa-hoi',
      kind: 'news',
      title: 'Nhiều công nhân nữ hoãn tiêm Norvax',
      text: `Tại khu công nghiệp Bến Lụa, gần một phần ba công nhân nữ chưa đăng ký mũi nhắc lại.

[[norvax-fertility|Phụ nữ dưới 30 tuổi tiêm vắc xin Norvax bị giảm 50% khả năng sinh sản.]] Đoạn tin này được dán ở bảng thông báo của hai phân xưởng.

Ban quản lý khu công nghiệp nói việc tiêm là tự nguyện và miễn phí.

Một tổ trưởng kể chị em truyền nhau ảnh chụp một bảng số liệu mờ, không tên bệnh viện. Có người sắp cưới đã khóc vì lo.

Khu công nghiệp Bến Lụa có 18.600 công nhân, 61% là nữ. Điểm tiêm đặt tại nhà ăn, mở từ 16 giờ đến 20 giờ.

Công đoàn khu công nghiệp đã mời bác sĩ của Cục Y tế Ba Bờ đến nói chuyện vào chiều thứ năm, ngay tại nhà ăn. Ai muốn hỏi riêng có thể bỏ giấy vào hộp.`,
    },
    {
      slug: 'lu-ve-thanh-pho',
      hoursAgo: 52.5,
      section: 'xa-hoi',
      kind: 'news',
      title: 'Chợ đầu mối đóng cửa vì tin vỡ đập',
      text: `Chợ đầu mối Vĩnh Kha đóng cửa trước bình minh, 300 xe hàng quay đầu trên quốc lộ.

[[dam-burst|Lúc 3 giờ sáng nay đập Thạch Vân đã vỡ, dự kiến hai tiếng nữa nước tới Vĩnh Kha.]] Ban quản lý chợ yêu cầu mọi người rời đi ngay.

Thiệt hại ban đầu do hàng tươi bị bỏ lại vào khoảng 4 tỷ đồng, theo hội tiểu thương.

Tài xế các tỉnh đậu xe dọc cầu vượt, gọi điện hỏi nhau nhưng không ai biết chắc. Rau quả chất đống ở lối đi, vài người tranh thủ nhặt mang về.

Mỗi đêm, chợ trung chuyển 1.100 tấn hàng cho thành phố. Lần gần nhất chợ đóng cửa là trong trận lũ cách đây tám năm.

Đến 6 giờ, ban quản lý chưa liên lạc được với trung tâm ứng phó thiên tai. Hội tiểu thương đề nghị nhà xe giữ hàng trên quốc lộ cho đến khi có tin chính thức.`,
    },
    {
      slug: 'gia-ca-lao-doc',
      hoursAgo: 27.4,
      section: 'kinh-te',
      kind: 'news',
      title: 'Giá cá lao dốc vì tin phóng xạ',
      text: `Thương lái ở cảng Hải Sơn trả 41.000 đồng một ký cá thu, so với 60.000 đồng tuần trước.

[[sea-radiation|Sau bão Selka, phóng xạ ở vùng biển Hải Sơn đã tăng lên gấp 20 lần mức bình thường.]] Hai siêu thị lớn tạm ngừng nhập cá từ cảng này.

Hội nghề cá kêu gọi công bố số liệu đo đạc trước khi ngư dân phá sản.

Một chủ vựa cho biết kho lạnh của ông đã đầy, nếu vài ngày nữa không bán được thì phải bán làm bột cá. Các nhà hàng gọi đến huỷ đơn từ tối thứ năm.

Nghề cá đóng góp 14% kinh tế của tỉnh Hải Sơn và nuôi sống khoảng 52.000 người.

Viện Hải dương Ba Bờ cho biết kết quả đo sơ bộ sẽ có trong tuần. Tính đến hôm nay, chưa cơ quan nào ban hành lệnh hạn chế đánh bắt hay tiêu thụ.`,
    },
    {
      slug: 'hang-khong-them-chuyen',
      hoursAgo: 6.5,
      section: 'kinh-te',
      kind: 'news',
      title: 'Thêm chín chuyến bay mỗi tuần giữa Vĩnh Kha và Port Harlan',
      text: `Hãng bay Ba Bờ sẽ thêm chín chuyến mỗi tuần giữa Vĩnh Kha và Port Harlan, nâng tổng số lên 23 chuyến.

Năm ngoái đường bay này chở 310.000 lượt khách, tăng 14%. Giá vé thấp nhất là 890.000 đồng một chiều.

Sân bay Vĩnh Kha đang mở rộng nhà ga thứ hai, dự toán 2.100 tỷ đồng.

Các chuyến mới bay bằng máy bay 180 chỗ, khởi hành sáng sớm và chiều muộn để khách đi về trong ngày. Hãng mở bán từ thứ hai, bay từ cuối tháng sau. Hệ số lấp đầy trên đường bay này năm ngoái là 84%, cao nhất trong mạng của hãng.

Khoảng một phần ba khách là người đi làm hoặc buôn bán giữa hai bờ. “Trước đây muốn về trong ngày phải đi phà lúc nửa đêm”, một nhà nhập khẩu đồ hộp nói. Hãng phà, nơi mất chừng 6% khách sau lần tăng chuyến trước, chưa có bình luận.

Sân bay Port Harlan đồng ý giảm 20% phí cất hạ cánh trong hai năm đầu. Bù lại, hãng cam kết duy trì ít nhất 20 chuyến mỗi tuần. Nhà ga thứ hai của Vĩnh Kha dự kiến hoàn thành sau 30 tháng, nâng công suất lên 4,5 triệu lượt khách một năm.`,
    },
    {
      slug: 'bo-may-cong-kenh',
      hoursAgo: 47.8,
      section: 'xa-hoi',
      kind: 'criticism',
      title: 'Chính quyền điện tử hay chính quyền đánh đố?',
      text: `Tôi đã phát điên với cái cổng dịch vụ này. Nó được nghĩ ra bởi những người chưa từng phải xếp hàng.

Đừng khoe với dân về chuyển đổi số khi các vị còn chưa chuyển đổi được thái độ. Thật hời hợt và vô trách nhiệm.

Xin hãy ngồi xuống, tự điền một tờ đơn, rồi hẵng lên sân khấu nhận giải.

Nó hỏi tôi họ tên, rồi lại hỏi họ tên. Nó bắt tôi chọn quận mà không có quận tôi. Nó gửi mã, tôi nhập mã, nó bảo mã đã già. Tôi thấy mình như chú lính gác trong chuyện cười, đứng canh một cái cổng không có tường.

Tôi không tin người làm ra nó ác ý. Tôi chỉ tin là họ chưa từng thử, và cũng chẳng có ý định thử. Kiêu ngạo thời nay không quát tháo; nó xoay xoay một cái vòng tròn trên màn hình và bảo ta vui lòng chờ.

Thôi thì cho tôi xin lại ô cửa kính, có cô nhân viên cau có cũng được. Cô ấy cau có, nhưng cô ấy có mắt. Nhìn vào mắt người ta mà đòi thêm một bản sao, dẫu sao cũng khó hơn.`,
    },
    {
      slug: 'ca-phe-sach-cu',
      hoursAgo: 142.6,
      section: 'xa-hoi',
      kind: 'lifestyle',
      title: 'Một buổi chiều ở tiệm sách cũ',
      text: `Tiệm sách nằm sâu trong ngõ, mùi giấy ẩm quyện với mùi cà phê. Chủ tiệm pha trà mời khách trước khi hỏi tên.

Có những cuốn sách dường như ngồi đợi đúng một người. Bạn cứ đi chậm, chúng sẽ gọi.

Ra về nhớ mang theo một cuốn, và để lại một câu chuyện.

Trên kệ cao có một chú mèo vàng nằm đè lên tập thơ, ai muốn mua phải xin phép chú. Tiếng quạt trần cót két như người già trở mình. Ngoài hẻm, ai đó đang bổ dừa.

Tôi lật một cuốn, thấy kẹp bên trong một cánh bướm khô và dòng chữ tím: đợi em ở ga, đừng ăn hết kẹo. Không đề tên. Tôi ngồi mãi với dòng chữ ấy, tự hỏi chuyến tàu có kịp giờ, kẹo có còn viên nào.

Chủ tiệm nhìn thấy, chỉ nói nhỏ: cuốn đó không bán, để họ còn quay lại tìm. Nắng lúc ấy vừa đi hết ô cửa, dừng một chút trên gáy sách rồi tắt. Tôi gấp lại, đặt đúng chỗ cũ, và mua một cuốn khác, mỏng thôi, để có cớ trở lại.`,
    },
  ],
};
