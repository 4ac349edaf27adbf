// Every Vietnamese sentence that the scripts say.
export const SEARCHING = "Đang tìm trong các văn bản…";
export const ANSWERED = "Đã có câu trả lời.";
export const LOST = "Không kết nối được với máy chủ. Hãy kiểm tra mạng rồi thử lại.";
export const CUT_OFF = "Câu trả lời bị ngắt giữa chừng. Hãy thử lại.";
export const RETRY = "Thử lại";
export const SOURCES = "Nguồn trích dẫn";
export const NOTICES = "Lưu ý";
export const FOLLOW_UPS = "Câu hỏi gợi ý tiếp";
export const COPY = "Sao chép";
export const COPIED = "Đã sao chép câu trả lời.";
export const NOT_COPIED = "Trình duyệt không cho sao chép.";
export const HELPFUL = "Câu trả lời hữu ích";
export const UNHELPFUL = "Câu trả lời chưa đúng";
export const THANKS = "Cảm ơn bạn đã góp ý.";
export const NOT_SENT = "Chưa gửi được góp ý.";
export const page = (n) => `Trang ${n}`;
export const source = (n, name, page) => `Nguồn ${n}: ${name}${page ? `, trang ${page}` : ""}`;
export const moreSources = (count) => `Xem thêm ${count} nguồn`;
export const tooLong = (length, most) => `${length}/${most} ký tự: hãy rút ngắn câu hỏi.`;
export const left = (length, most) => `${length}/${most} ký tự`;

export function nameOf({ kind, number, title, source }) {
  if (kind && number) return `${kind} số ${number}`;
  if (number) return `Số ${number}`;
  if (kind && title) return `${kind}: ${title}`;
  return title || source;
}
