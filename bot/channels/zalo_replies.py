"""What operators of the Zalo channels read: ``hoidap channels``, ``hoidap zalo-bot``."""

from __future__ import annotations

GUIDES = "xem hướng dẫn trong bot/channels/guides"

BOT_NOT_CONFIGURED = f"Chưa đặt HOIDAP_ZALO_BOT_TOKEN ({GUIDES})."
BOT_UNKNOWN = (
    "Zalo không chấp nhận token của bot. Lấy lại token ở Zalo Bot Manager rồi đặt "
    "HOIDAP_ZALO_BOT_TOKEN."
)
BOT_WEBHOOK_IN_PLACE = (
    "Đang có webhook {url} nên không nhận tin bằng cách hỏi được. "
    "Gỡ nó bằng “hoidap channels setup --polling” nếu muốn dùng lệnh này."
)
BOT_POLLING = "Đang nhận tin của bot Zalo {name} (nhấn Ctrl+C và chờ vài giây để dừng)."
BOT_POLLED_ALREADY = "Đang có một tiến trình “hoidap zalo-bot” khác dùng thư mục dữ liệu này."
POLLING_STOPPED = "Đã dừng."
BOT_IS = "Bot Zalo: {name}"
BOT_WEBHOOK_SET = "Bot Zalo: đã đăng ký webhook {url}"
BOT_WEBHOOK_IS = "Bot Zalo: webhook {url}"
BOT_WEBHOOK_ELSEWHERE = (
    "Bot Zalo: webhook phải là {url}; chạy “hoidap channels setup” để đăng ký lại."
)
BOT_WEBHOOK_REMOVED = "Bot Zalo: đã gỡ webhook; nhận tin bằng “hoidap zalo-bot”."
BOT_POLLED = "Bot Zalo: chưa có webhook; nhận tin bằng “hoidap zalo-bot”."
BOT_NO_PUBLIC_URL = "Bot Zalo: chưa đặt HOIDAP_PUBLIC_URL nên không đăng ký webhook; nhận tin bằng “hoidap zalo-bot”."
BOT_WEBHOOK_LOCKED = "Bot Zalo: HOIDAP_ZALO_BOT_WEBHOOK_SECRET phải có 8 đến 256 ký tự; chưa đặt thì webhook bị khóa."
BOT_VERDICTS = {
    "channel_down": BOT_UNKNOWN,
    "refused": "Bot Zalo: Zalo từ chối yêu cầu ({reason}).",
    "slow_down": "Bot Zalo: Zalo yêu cầu chậm lại; thử lại sau ít phút.",
}
BOT_VERDICT = (
    "Bot Zalo: không nối được tới Zalo ({reason}). Kiểm tra mạng, tường lửa hoặc "
    "HOIDAP_ZALO_BOT_API_BASE."
)

OA_MISSING = "Zalo OA: chưa đặt {names} ({guides})."
OA_NO_REFRESH_TOKEN = (
    "Zalo OA: chưa có refresh token. Cấp quyền cho ứng dụng rồi đặt HOIDAP_ZALO_OA_REFRESH_TOKEN "
    f"({GUIDES})."
)
OA_ALARM = (
    "Zalo OA: từ {since} không làm mới được access token ({reason}). Tin chờ gửi vẫn được giữ. "
    "Nếu Zalo từ chối refresh token: cấp quyền lại cho ứng dụng, đặt HOIDAP_ZALO_OA_REFRESH_TOKEN "
    "bằng refresh token mới rồi khởi động lại."
)
OA_READY = "Zalo OA: access token dùng được đến {until}, tự làm mới trước đó."
OA_EXPIRED = "Zalo OA: access token đã hết hạn lúc {until}; sẽ được làm mới khi máy chủ chạy."
OA_NOT_YET = "Zalo OA: chưa lấy access token lần nào; chạy “hoidap channels setup”."
OA_WEBHOOK = (
    "Zalo OA: trong trang quản lý ứng dụng, mục Webhook, điền địa chỉ {url} và bật các sự kiện "
    "người dùng gửi tin, quan tâm, bỏ quan tâm, OA gửi tin."
)
OA_NO_PUBLIC_URL = (
    "Zalo OA: chưa đặt HOIDAP_PUBLIC_URL; OA chỉ nhận tin qua webhook nên cần một địa chỉ https "
    "công khai."
)
