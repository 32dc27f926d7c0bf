import type { Publisher } from '../types.ts';

/** A satirical magazine; the absurd is told with a straight face. */
export const LANG_CUOI: Publisher = {
  id: 'lang-cuoi',
  name: 'Làng Cười',
  kind: 'magazine',
  nature: 'satire',
  lang: 'vi',
  layout: 'magazine',
  theme: { prefix: 'lc', accent: '#c2185b' },
  tagline: 'Báo nói dối có giấy phép',
  feed: { kind: 'rss', path: '/rss', fullText: true },
  path: '/chuyen/{slug}',
  sections: { 'chuyen-cuoi': { label: 'Châm biếm', schemaType: 'SatiricalArticle' } },
  staff: [{ name: 'Thị Nở Em', slug: 'thi-no-em', email: 'thinoem@langcuoi.example' }],
  robots: ['User-agent: *', 'Allow: /'],
  sitemap: false,
  reason: 'Báo châm biếm; giữ trong sổ để chứng tỏ rằng châm biếm không bị gắn cờ.',
  articles: [
    {
      slug: 'o-ga-duoc-cong-nhan',
      hoursAgo: 310.8,
      section: 'chuyen-cuoi',
      kind: 'satire',
      title: 'Ổ gà trên đường tỉnh 8 được công nhận là hồ sinh thái',
      text: `Sau nhiều năm bị hắt hủi, ổ gà lớn nhất đường tỉnh 8 hôm qua đã chính thức lên chức hồ sinh thái, có bảng tên và một con vịt biên chế.

“Đây là kết quả của sự kiên trì không sửa chữa”, đại diện ban quản lý nói trong lúc được kéo lên bằng dây thừng.

Giai đoạn hai, hồ sẽ được nối với các ổ gà lân cận thành một tuyến du thuyền.

Con vịt, sau ba ngày làm việc, đã xin chuyển công tác vì áp lực nước. Đơn ghi lý do: sóng lớn mỗi khi xe buýt qua, không có phụ cấp say.

Người dân hai bên bờ phấn khởi mở dịch vụ cho thuê phao, bán vé ngắm hoàng hôn phản chiếu trên mui xe chết máy. Một đôi trẻ chụp ảnh cưới tại đây, chú rể hiện vẫn chưa được vớt.

Các ổ gà nhỏ trong tỉnh nghe tin thì tự ái, đêm đêm rủ nhau nới rộng. Riêng ổ gà trước cổng cơ quan cầu đường nộp đơn xin đặc cách lên biển, kèm theo một con cá mập bằng xốp và thư tay của hai nghìn cái lốp.`,
    },
    {
      slug: 'cuoc-hop-ve-giam-hop',
      hoursAgo: 264.9,
      section: 'chuyen-cuoi',
      kind: 'satire',
      title: 'Cuộc họp bàn về giảm họp bước sang tháng thứ bảy',
      text: `Các đại biểu vẫn chưa thống nhất được có nên họp bù cho những buổi họp đã cắt hay không.

Một tiểu ban đã được lập để đếm số tiểu ban. Tiểu ban này đề nghị được cấp thêm ghế vì ghế cũ đã mọc rễ.

Bữa trưa được thông qua với tỷ lệ tán thành một nghìn phần trăm.

Buổi sáng, hội trường nghe báo cáo về tình hình nghe báo cáo. Buổi chiều, mọi người vỗ tay chào mừng buổi sáng.

Một đại biểu giơ tay xin ra ngoài từ tháng thứ ba, đề nghị này đang được hoàn thiện ở vòng góp ý. Trong lúc chờ, anh đã lập gia đình với chị ngồi hàng ghế bên, có một cháu, cháu được bố trí một micro nhỏ.

Đến phần giải lao, ban tổ chức phát hiện giờ giải lao chưa được họp thông qua, đành mời các vị giải lao tại chỗ, mắt mở. Người gác cửa, người duy nhất biết lối về, đã được mời lên chủ toạ đoàn từ hôm qua.`,
    },
    {
      slug: 'meo-lam-thu-ky',
      hoursAgo: 212.3,
      section: 'chuyen-cuoi',
      kind: 'satire',
      title: 'Mèo phường Bến Lụa xử lý hồ sơ nhanh hơn quy định',
      text: `Con mèo mướp ngồi trên chồng đơn suốt ba mùa đã được bầu là cán bộ thân thiện nhất phường.

Nó chỉ cào những tờ khai thiếu dấu và ngủ trên những tờ khai đủ dấu. Người dân khen thái độ nhất quán.

Thành phố đang tính nhân rộng mô hình, với điều kiện cá khô được đưa vào ngân sách.

Bà con kể, muốn đóng dấu thì gãi cằm, muốn sao y thì gãi lưng, còn muốn nhanh thì phải biết im lặng ngồi xuống cạnh nó mà ngắm mưa.

Có anh mang đến con chuột nhựa gọi là chút quà quê. Mèo ngửi, quay đi, liếm chân. Cả phường thở phào: liêm khiết.

Tuần rồi, đoàn tham quan từ mười bảy phường bạn tới học tập, ai cũng được nó nhìn xuyên qua người theo đúng quy trình. Phường Hạ Mái đã về làm thử bằng một con chó, nhưng thất bại, vì chó gặp ai cũng mừng, hồ sơ nào cũng ký. Phường bên nữa thì chọn con vẹt; nghe đâu dân hỏi gì nó cũng bảo mai quay lại.`,
    },
    {
      slug: 'dong-ho-loa-phuong',
      hoursAgo: 166.1,
      section: 'chuyen-cuoi',
      kind: 'satire',
      title: 'Loa phường xin nghỉ phép vì khản giọng',
      text: `Trong lá đơn đọc bằng chính giọng mình lúc năm giờ sáng, chiếc loa đầu ngõ xin được nghỉ dưỡng ở một nơi không có dây điện.

Gà trống trong xóm lập tức nộp đơn ứng tuyển. Chúng hứa đúng giờ và không đọc thông báo hai lần.

Bà con đề nghị giữ lại loa làm chậu cây, nhưng phải là cây câm.

Kèm theo đơn là giấy khám của bác sĩ thú y, vì bác sĩ tai mũi họng từ chối vào gần. Giấy ghi: viêm màng rung, sang chấn sau những bài hát không ai yêu cầu.

Ngày chia tay, cả xóm ra tiễn. Có người khóc, là ông hàng phở, vì quen thức theo loa nên nay ninh xương bị khét. Đứa bé nhà số bảy hỏi mẹ cái khoảng trống trên cột điện gọi là gì. Mẹ nó rưng rưng đáp: là bình minh, con ạ.

Ở nơi nghỉ dưỡng, loa được xếp phòng với một con ốc mượn hồn nặng tai. Hai bên rất hợp nhau. Thỉnh thoảng nhớ nghề, loa lại thì thào dự báo thời tiết cho đám rêu.`,
    },
    {
      slug: 'dap-an-khong-ngu',
      hoursAgo: 41.4,
      section: 'chuyen-cuoi',
      kind: 'satire',
      title: 'Con đập ra thông cáo: “Tôi vẫn đứng đây, làm ơn cho tôi ngủ”',
      text: `Sau một đêm bị đồn là đã vỡ, con đập nổi tiếng nhất vùng xuất hiện trước báo giới với vẻ mặt bê tông.

“Tôi chỉ hắt hơi thôi”, đập nói. “Các anh chị nhà báo chạy nhanh hơn cả nước của tôi.”

Đập cho biết sẽ kiện tiếng còi vì tội nói leo, và nhờ một con cá chép làm luật sư.

Đập xác nhận bên trong mình có nước, “nhưng chuyện đó riêng tư”. Khi được hỏi vì sao lại im lặng lâu như vậy, đập đáp: nghề của tôi là giữ, thưa quý vị, giữ nước và giữ mồm.

Con cá chép luật sư bổ sung rằng thân chủ đã bị tổn thương nặng về mặt tinh thần, đêm nằm mơ thấy mình là cái rổ.

Tiếng còi, bị đơn, khai rằng chỉ hát theo nhạc. Nó xin lỗi bằng ba hồi dài, làm cả phòng xử chạy tán loạn lên đồi, bỏ quên thẩm phán. Phiên toà được dời đến khi tìm thấy đôi dép của công lý, nghe nói đang trôi về phía phiên chợ.`,
    },
    {
      slug: 'ca-phe-do-bang-giot',
      hoursAgo: 15.7,
      section: 'chuyen-cuoi',
      kind: 'satire',
      title: 'Quán cà phê tính tiền theo tiếng thở dài',
      text: `Khách thở dài một tiếng được giảm nửa giá, thở dài hai tiếng được mời ngồi bàn có gió.

Chủ quán khoe doanh thu lên tận mái, vì mùa này ai cũng có chuyện để thở.

Riêng nhà thơ bị cấm cửa: họ thở dài chuyên nghiệp quá, quán lỗ.

Quán có ba loại: thở dài đá, thở dài sữa và thở dài ít đường. Mang về thì phải ngậm miệng suốt quãng đường, mở ra ở nhà kẻo bay mất.

Nhân viên được huấn luyện nghe tiếng đoán bệnh. Thở ra đằng mũi là chuyện tiền, thở ra bằng vai là chuyện tình. Thở mà không ra tiếng thì họ lặng lẽ bưng thêm cái ghế cho người đang không đến.

Quán đối diện lập tức cạnh tranh bằng dịch vụ ngáp, bao gối. Hai bên giành khách dữ quá, phải có người đứng ra hoà giải là chị bán vé số; chị chỉ cười một tiếng, và theo bảng giá thì từ đó tới nay cả hai quán đều nợ chị.`,
    },
    {
      slug: 'cot-dien-lam-tho',
      hoursAgo: 115.5,
      section: 'chuyen-cuoi',
      kind: 'satire',
      title: 'Cột điện gửi thơ cho bóng đèn, cả phố mất ngủ vì cảm động',
      text: `Mối tình cao tám mét vỡ lở khi một bác thợ leo lên và đọc được mấy câu khắc sau lưng chiếc cột số mười bốn.

“Em sáng quá, anh chỉ dám đứng dưới”, bài thơ mở đầu. Bóng đèn đọc xong chập chờn luôn ba đêm, hễ ai đi qua là đỏ mặt.

Dây điện hai bên căng thẳng thấy rõ. Đám chim sẻ, vốn ngồi lê đôi mách trên dây, đã dựng thành vở cải lương ba màn, màn cuối cúp điện thật cho đúng tâm trạng.

Đội sửa chữa được lệnh can thiệp nhưng không ai nỡ. Họ chỉ quấn cho cột một vòng băng keo màu hồng, đúng chỗ trái tim, rồi kéo nhau đi uống nước, lòng buồn rười rượi, nhớ vợ.

Nghe đồn trạm biến áp đã nhận lời làm chủ hôn, sính lễ gồm hai cầu chì và một con thằn lằn biết hát.`,
    },
  ],
};
