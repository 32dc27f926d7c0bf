const onset = '(?:b|ch?|d|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|th?|tr|v|x)?';
const rime =
  '(?:a(?:ch?|i|m|ng?|nh|o|p|t|u|y)?|e(?:ch?|m|ng?|nh|o|p|t|u)?|i(?:a|ch?|e(?:c|m|ng?|p|t|u)|m|nh?|p|t|u)?|o(?:a(?:ch?|i|m|ng?|nh|o|p|t|y)?|c|e(?:n|o|t)?|i|m|ng?|oc|ong|p|t)?|u(?:a(?:ng?|t|y)?|c|e(?:ch|nh)?|i|m|ng?|o(?:c|i|m|ng?|p|t|u)?|p|t|u|y(?:a|ch|en|et|nh?|t|u)?)?|y(?:e(?:m|n|t|u))?)';
const syllable = new RegExp(`^${onset}${rime}$`);

/** Syllables that Vietnamese cannot do without and English and French hardly use, as typed without accents. */
const frequent = new Set(
  `khong cua duoc nguoi nhung trong voi cac mot ngay nuoc viet nhu cung phai lam nhieu se dang roi theo truoc sau gia thi nay khi
  neu duong viec chua biet tren duoi den noi hoc sinh benh vien tinh thanh pho dong trieu ty thang tuan gio ai ma nha con ve vao ra
  deu hay chi rat qua lai moi toi ban ong bac si thuoc uong bao tien chinh quyen dan cu ho xa huyen quan bo nganh phong chong dich
  khoi giup cho nen boi gi dau sao day kia truong hop tai voi lon nho tot xau mua nang giay to khoan ngan hang tai dien thoai lua
  dao canh giac chia se gap gui nghe thay xem tin nhan duoc luon chac co la va bi tu
  cong nam chung minh thuc hien thoi anh nhat quoc trung hanh hinh phat dai hoi khac ket dinh thu cau nao xuat dung ly phap cach thich
  phan giai gioi bang hai ngoai vay trinh diem chuc thong thuong binh cuoc yeu hoac luong tiep xe khu loai muon cai tac doi tri tay tro
  hoa goi ky tieng kinh tham toan giao nghiep nhau nhien phuong tich nguyen dac hieu tong lich vat`.split(
    /\s+/,
  ),
);

/** Words of two languages whose spelling happens to be a syllable, and which in a Vietnamese text are rare. */
const foreign = new Set(
  `the to in on an no not do he me men can has him but it at us so go get got let put sit them then than that this his hers sans dans
  des les est et un une du au aux tu te ne pas que qui on en ce ces cet mes ses nos vos par sur ou il ils elle y je me se si lui leur
  fait has had her have been much such`.split(/\s+/),
);

/** Too few words to tell. */
const FEWEST = 4;

/**
 * True for Vietnamese typed without its accents, told by the shape of its syllables and its commonest words. Text with even a few
 * accents is not bare: what has them can be read as it is.
 */
export function looksLikeBareVietnamese(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  if (words.length < FEWEST) return false;
  if (words.filter((w) => /[^a-z]/.test(w)).length > words.length * 0.05) return false;
  const shaped = words.filter((w) => syllable.test(w) && w.length <= 6).length / words.length;
  const common = words.filter((w) => frequent.has(w)).length / words.length;
  const other = words.filter((w) => foreign.has(w)).length / words.length;
  return shaped >= 0.72 && common >= 0.18 && common > other;
}
