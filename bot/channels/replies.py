"""Every Vietnamese sentence that the channels say beyond the answers themselves."""

from __future__ import annotations

WELCOME = (
    "Xin chào! Tôi trả lời câu hỏi về các kế hoạch, hướng dẫn, nghị quyết đang được lưu giữ, "
    "kèm trích dẫn đúng chỗ trong văn bản. Bạn cứ gõ câu hỏi như nói chuyện, không dấu cũng được."
)
WELCOME_GROUP = (
    "Xin chào cả nhóm! Khi cần tra cứu văn bản, hãy nhắc tên tôi hoặc trả lời tin nhắn của tôi."
)
HELP_HEADING = "Bạn có thể:"
HELP_LINES = (
    "hỏi nhiệm vụ của một đơn vị: “Sở Nội vụ phải làm gì?”",
    "hỏi số liệu: “GRDP năm 2026 tăng bao nhiêu?”",
    "hỏi người ký, ngày ban hành, hiệu lực, thời hạn, nội dung bất kỳ của văn bản",
    "hỏi tiếp ngắn gọn: “thế năm ngoái?”, “còn Sở Y tế?”",
    "xem nguyên văn: “xem nguồn 1”",
    "/donvi và tên đơn vị để tôi ghi nhớ đơn vị của bạn",
    "/vanban để xem các văn bản đang có hiệu lực",
    "/quen để xóa mọi dữ liệu của bạn",
)
HELP_GROUP = "Trong nhóm, hãy nhắc tên tôi hoặc trả lời tin nhắn của tôi."
COMMANDS = {
    "donvi": "Ghi nhớ đơn vị của tôi",
    "vanban": "Văn bản đang có hiệu lực",
    "help": "Cách hỏi",
    "quen": "Xóa dữ liệu của tôi",
    "start": "Bắt đầu",
}
WORKING = "Đang tra cứu các văn bản…"
SOURCES = "Nguồn:"
NOTICE = "Lưu ý: {notice}"
FOLLOW_UPS = "Hỏi tiếp (gõ “hỏi 1”, “hỏi 2”…):"
SEE_SOURCE = "Gõ “xem nguồn 1” để đọc nguyên văn nguồn [1]."
SEE_MORE_SOURCES = "Gõ “xem nguồn {n}” để đọc nguyên văn một nguồn khác."
SOURCE_BUTTON = "Nguồn {n}"
UP_BUTTON = "👍 Đúng"
DOWN_BUTTON = "👎 Chưa đúng"
SOURCE_OF = "Nguồn [{n}]: {label}"
NO_SUCH_SOURCE = "Câu trả lời gần nhất chỉ có {count} nguồn."
NO_SOURCES = "Chưa có câu trả lời nào có nguồn để xem. Bạn hãy đặt câu hỏi trước."
NO_SUCH_FOLLOW_UP = "Câu trả lời gần nhất không có câu hỏi gợi ý số {n}."
TOO_OLD = "Câu trả lời này không còn được lưu. Bạn hãy hỏi lại."
ASKED = "Bạn hỏi: {question}"
EDITED = "Trả lời câu hỏi đã sửa:"
RATED = {
    "up": "Cảm ơn bạn đã góp ý.",
    "down": "Cảm ơn bạn. Góp ý giúp chúng tôi sửa câu trả lời.",
}

UNREADABLE = (
    "Tôi chưa đọc được hình ảnh, nhãn dán, tệp hay tiếng nói; bạn hãy gõ câu hỏi bằng chữ nhé."
)
TOO_LONG = "Câu hỏi dài quá {most} ký tự. Bạn hãy hỏi ngắn lại, từng ý một."
TOO_MANY = "Bạn gửi hơi nhanh; các câu còn lại tôi sẽ trả lời lần lượt, sau khoảng {seconds} giây."
BUSY_LATER = "Hiện có rất nhiều người hỏi cùng lúc; tôi sẽ trả lời bạn trong ít phút nữa."
BUSY = "Bạn gửi quá nhiều câu trong thời gian ngắn nên tôi bỏ qua các câu mới. Vui lòng hỏi lại sau ít phút."
NOT_ADMITTED = "Kênh này chỉ phục vụ những người được cấp quyền. Bạn hãy liên hệ người quản trị."
REPEATED = "Bạn đã gửi câu này nhiều lần; tôi tạm dừng trả lời câu lặp lại."
NO_CURRENT_DOCUMENTS = "Chưa có văn bản nào đang có hiệu lực trong kho."
CURRENT_DOCUMENTS = "{count} văn bản đang có hiệu lực:"
UNCLEAR = (
    "Hệ thống vừa bị ngắt khi đang gửi tin cho bạn. Nếu bạn chưa nhận được câu trả lời, "
    "hãy gõ “gửi lại”."
)
RESEND_BUTTON = "Gửi lại"
NOTHING_TO_RESEND = "Không có tin nào cần gửi lại."
NO_FIGURES = "Không tìm thấy số liệu nào về “{query}”"
NO_FIGURES_HINT = "Hãy gõ tên chỉ tiêu, ví dụ: GRDP 2026"

# What operators read: `hoidap channels`, `hoidap telegram`, `hoidap doctor`.
NO_CHANNELS = "Chưa có kênh nào được cấu hình; đặt HOIDAP_TELEGRAM_TOKEN (xem hướng dẫn trong bot/channels/guides)."
BOT_IS = "Bot: @{username}"
COMMANDS_SET = "Đã đăng ký {count} lệnh trong thực đơn của bot."
WEBHOOK_SET = "Đã đăng ký webhook {url}"
WEBHOOK_REMOVED = "Đã gỡ webhook; chạy “hoidap telegram” để nhận tin."
WEBHOOK_IS = "Webhook: {url}"
WEBHOOK_ELSEWHERE = "Webhook khác với địa chỉ của máy này ({url}); chạy: hoidap channels setup"
WEBHOOK_FAILS = "Lần gọi webhook gần nhất hỏng: {reason}. Kiểm tra địa chỉ, chứng chỉ TLS, tường lửa và mã bí mật."
PENDING = "{count} tin đang chờ phía Telegram."
POLLED = "Không có webhook: nhận tin bằng lệnh “hoidap telegram”."
NO_PUBLIC_URL = (
    "Chưa đặt HOIDAP_PUBLIC_URL nên không đăng ký webhook; nhận tin bằng lệnh “hoidap telegram”."
)
WEBHOOK_LOCKED = "Chưa đặt HOIDAP_TELEGRAM_WEBHOOK_SECRET nên webhook bị khóa; đặt một chuỗi ngẫu nhiên rồi chạy lại."
VERDICTS = {
    "channel_down": "Token không được chấp nhận. Lấy lại token ở @BotFather rồi đặt HOIDAP_TELEGRAM_TOKEN.",
    "refused": "Telegram từ chối: {reason}.",
    "slow_down": "Telegram yêu cầu chậm lại; thử lại sau ít phút.",
}
VERDICT = "Không nối được tới Telegram ({reason}). Kiểm tra mạng, tường lửa hoặc HOIDAP_TELEGRAM_API_BASE."
TOKEN_REFUSED = VERDICTS["channel_down"]
WEBHOOK_IN_PLACE = (
    "Đang có webhook {url} nên không nhận tin bằng cách hỏi được. "
    "Gỡ nó bằng “hoidap channels setup --polling” nếu muốn dùng lệnh này."
)
POLLING = "Đang nhận tin của @{username} (nhấn Ctrl+C để dừng)."
POLLING_STOPPED = "Đã dừng."
NOT_CONFIGURED = "Chưa đặt HOIDAP_TELEGRAM_TOKEN. Lấy token ở @BotFather."
BOXES = {
    ("inbox", "waiting"): "câu hỏi đang chờ",
    ("inbox", "working"): "câu hỏi đang xử lý",
    ("inbox", "answered"): "câu hỏi đã trả lời",
    ("inbox", "ignored"): "tin được bỏ qua",
    ("inbox", "failed"): "câu hỏi không xử lý được",
    ("outbox", "waiting"): "tin chờ gửi",
    ("outbox", "sending"): "tin đang gửi",
    ("outbox", "sent"): "tin đã gửi",
    ("outbox", "dead"): "tin không gửi được",
    ("outbox", "unclear"): "tin không rõ đã tới hay chưa",
    ("outbox", "stale"): "tin không còn ai chờ",
}
TALLY = "{count} {what}"
DEAD_LETTER = "tin {id}: {reason}"
NO_TRAFFIC = "chưa có tin nào"
SENT_AGAIN = "Đã đưa {count} tin vào hàng chờ gửi lại."
FORGOTTEN_PERSON = "Đã xóa dữ liệu của {who}."
WRONG_NAME = "Hãy nêu người dùng dạng KÊNH:SỐ, ví dụ telegram:123456789."
