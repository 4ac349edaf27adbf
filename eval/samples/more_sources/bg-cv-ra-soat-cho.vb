+++
format = "photograph.jpg"
parent = "ỦY BAN NHÂN DÂN THÀNH PHỐ BẠCH GIANG"
issuer = "SỞ CÔNG THƯƠNG"
number = "1046/SCT-QLTM"
place = "Bạch Giang"
date = 2026-07-08
kind = ""
abstract = "V/v rà soát, báo cáo tình hình quản lý chợ trên địa bàn"
recipients = ["Như trên;", "UBND thành phố (b/c);", "Giám đốc, các PGĐ Sở;", "Lưu: VT, QLTM."]
authority = ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]
signatory = "Vũ Thị Thu Nga"
+++
Kính gửi: Ủy ban nhân dân các xã, phường, đặc khu.
Thực hiện Công văn số 3391/UBND-KT ngày 01 tháng 7 năm 2026 của Ủy ban nhân dân thành phố Bạch Giang về quản lý chợ, Sở Công Thương đề nghị Ủy ban nhân dân các xã, phường, đặc khu:
1. Rà soát toàn bộ chợ đang hoạt động; lập danh sách chợ xuống cấp cần sửa chữa trong năm 2027.
2. Kiểm tra công tác phòng cháy, chữa cháy tại các chợ có từ 200 điểm kinh doanh trở lên.
3. Gửi báo cáo về Sở Công Thương trước ngày 31/7/2026 để tổng hợp, báo cáo Ủy ban nhân dân thành phố.
Sở Công Thương giao Phòng Quản lý thương mại đôn đốc, tổng hợp báo cáo của các địa phương./.
