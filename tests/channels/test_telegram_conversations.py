"""People talk with the bot on Telegram: message in over HTTP, answer out over HTTP."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from telegram.constants import ChatID

from bot.channels import replies
from bot.channels.pace import PaceLimits, Rate

from .doubles.telegram_bot_api import TelegramBotApi

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .conftest import Bot, Starting

AN, BINH, GROUP = 42, 43, -1001
UNBOUNDED = Rate(10**6, 1.0)
QUESTION = "Trung tâm Lưu trữ phải làm gì?"


@pytest.fixture
def api(monkeypatch: pytest.MonkeyPatch) -> Iterator[TelegramBotApi]:
    """Telegram without its rates, which `test_sending.py` keeps."""
    pace = PaceLimits(UNBOUNDED, UNBOUNDED, UNBOUNDED)
    monkeypatch.setattr("bot.channels.telegram_bot.adapter.TelegramChannel.pace", pace)
    with TelegramBotApi(rates=(10**6, 10**6, 10**6)) as double:
        yield double


def titled(message: Any, title: str) -> dict[str, str]:
    buttons = [button for row in message.buttons for button in row]
    return next(button for button in buttons if button["text"].startswith(title))


def test_start_greets_and_offers_questions_that_can_be_answered(bot: Bot) -> None:
    assert bot.says(AN, "/start") == [replies.WELCOME]
    first = bot.last(AN).buttons[0][0]
    bot.api.presses(AN, bot.last(AN), first)
    bot.settle()
    assert first["text"] in bot.api.texts(AN)[1]
    assert "[1]" in bot.api.texts(AN)[1]


def test_a_question_is_answered_with_its_sources(bot: Bot) -> None:
    told = "\n".join(bot.says(AN, QUESTION))
    assert "Nhiệm vụ của Trung tâm Lưu trữ" in told
    assert re.search(r"^(\[\d+\])+ KH 27/KH-SNV, mục", told, re.MULTILINE)
    assert (AN, "typing") in bot.api.actions


def test_a_button_shows_the_words_of_a_source(bot: Bot) -> None:
    bot.says(AN, QUESTION)
    bot.api.presses(AN, bot.last(AN), titled(bot.last(AN), "Nguồn 3"))
    bot.settle()
    quote = bot.last(AN)
    assert quote.text.startswith("Nguồn [3]: ")
    assert "blockquote" in str(quote.styles)
    assert list(bot.api.callback_answers.values()) == [""]


def test_words_show_a_source_too(bot: Bot) -> None:
    bot.says(AN, QUESTION)
    assert bot.says(AN, "xem nguon 2")[0].startswith("Nguồn [2]: ")
    assert "nguồn" in bot.says(AN, "xem nguồn 99")[0]
    assert bot.says(BINH, "xem nguồn 1") == [replies.NO_SOURCES]


def test_a_button_of_another_conversation_opens_nothing(bot: Bot) -> None:
    bot.says(AN, QUESTION)
    button = titled(bot.last(AN), "Nguồn 1")
    bot.says(BINH, "/help")
    bot.api.presses(BINH, bot.last(BINH), button)
    bot.settle()
    assert bot.api.texts(BINH)[-1] == replies.TOO_OLD


def test_an_offered_question_is_asked_by_its_button(bot: Bot) -> None:
    bot.says(AN, "Ai ký kế hoạch số 27/KH-SNV?")
    offered = next(
        b for row in bot.last(AN).buttons for b in row if b["callback_data"].startswith("f:")
    )
    bot.api.presses(AN, bot.last(AN), offered)
    bot.settle()
    assert bot.api.texts(AN)[-1].startswith(f"Bạn hỏi: {offered['text'][:20]}")


def test_a_follow_up_is_understood_within_its_conversation(bot: Bot) -> None:
    bot.says(AN, "Ai ký kế hoạch số 27/KH-SNV?")
    assert "26/02/2026" in "".join(bot.says(AN, "ngày ban hành?"))


def test_an_opinion_is_kept_once_pressed(bot: Bot) -> None:
    bot.says(AN, QUESTION)
    bot.api.presses(AN, bot.last(AN), titled(bot.last(AN), "👍"))
    bot.settle()
    assert list(bot.api.callback_answers.values()) == [replies.RATED["up"]]
    with bot.service.journal._engine.connect() as connection:
        assert connection.exec_driver_sql("select rating from ratings").fetchall() == [("up",)]


def test_an_edited_question_is_answered_anew_and_an_untouched_one_is_not(bot: Bot) -> None:
    update = bot.api.writes(AN, "Ai ký kế hoạch số 27/KH-SNV?")
    bot.settle()
    bot.api.edits(update, "Ai ký kế hoạch số 27/KH-SNV?")
    bot.settle()
    assert len(bot.api.texts(AN)) == 1
    bot.api.edits(update, "Ngày ban hành kế hoạch số 27/KH-SNV?")
    bot.settle()
    assert bot.api.texts(AN)[1].startswith(replies.EDITED)
    assert bot.last(AN).reply_to == update["message"]["message_id"]


def test_in_a_group_the_bot_answers_only_when_it_is_meant(bot: Bot) -> None:
    group = bot.api.group(GROUP)
    name = bot.api.me["username"]
    assert bot.says(AN, "Mọi người họp lúc mấy giờ?", chat=group) == []
    assert bot.says(AN, "Nhờ @ban_khac_bot xem giúp", chat=group) == []
    update = bot.api.writes(AN, f"@{name} Ai ký kế hoạch số 27/KH-SNV?", chat=group)
    bot.settle()
    assert bot.last(GROUP).reply_to == update["message"]["message_id"]
    replied = bot.api.as_sent(bot.last(GROUP))
    assert bot.says(AN, "còn ngày ban hành?", chat=group, reply_to_message=replied)
    assert bot.says(AN, f"/help@{name}", chat=group)
    assert bot.says(AN, "/help@ban_khac_bot", chat=group) == []
    unit = bot.says(AN, f"/donvi@{name} Trung tâm Lưu trữ", chat=group)
    assert "đơn vị của bạn là Trung tâm Lưu trữ" in unit[0]


def test_in_a_forum_the_answer_stays_in_its_topic(bot: Bot) -> None:
    group = bot.api.group(GROUP)
    text = f"@{bot.api.me['username']} Ai ký kế hoạch số 27/KH-SNV?"
    bot.says(AN, text, chat=group, message_thread_id=7, is_topic_message=True)
    assert bot.last(GROUP).thread == 7


def test_members_of_a_group_have_follow_ups_of_their_own(bot: Bot) -> None:
    group, name = bot.api.group(GROUP), bot.api.me["username"]
    bot.says(AN, f"@{name} Ai ký kế hoạch số 27/KH-SNV?", chat=group)
    other = bot.says(BINH, f"@{name} ngày ban hành?", chat=group)
    assert "26/02/2026" not in "".join(other)


def test_figures_are_looked_up_inline_in_any_chat(bot: Bot) -> None:
    bot.api.looks_up(AN, "GRDP 2026")
    bot.settle()
    cards = next(iter(bot.api.inline_answers.values()))
    assert "9,5%" in cards[0]["title"]
    assert "KH 58/KH-SVHTTDL" in cards[0]["input_message_content"]["message_text"]


def test_an_inline_query_without_figures_says_so(bot: Bot) -> None:
    bot.api.looks_up(AN, "số lượng tàu vũ trụ")
    bot.settle()
    (cards,) = bot.api.inline_answers.values()
    assert cards[0]["title"].startswith("Không tìm thấy")


def test_pictures_and_stickers_are_answered_kindly_an_album_once(bot: Bot) -> None:
    sizes = [{"file_id": "a", "file_unique_id": "b", "width": 9, "height": 9}]
    for _ in range(3):
        bot.api.writes(AN, None, photo=sizes, media_group_id="77")
    bot.settle()
    assert bot.api.texts(AN) == [replies.UNREADABLE]


def test_a_picture_with_a_question_below_it_is_answered(bot: Bot) -> None:
    sizes = [{"file_id": "a", "file_unique_id": "b", "width": 9, "height": 9}]
    bot.api.writes(AN, None, photo=sizes, caption="Ai ký kế hoạch số 27/KH-SNV?")
    bot.settle()
    assert "[1]" in bot.api.texts(AN)[0]


def test_another_bot_is_never_answered(bot: Bot) -> None:
    robot = bot.api.person(99, is_bot=True)
    message = bot.api._message(robot, bot.api.private(99), QUESTION, {})
    bot.api.queue({"message": message})
    bot.settle()
    assert bot.api.messages == []
    assert bot.rows("select * from inbox") == []


def test_an_admin_who_hides_in_the_group_is_answered(bot: Bot) -> None:
    hidden = bot.api.person(ChatID.ANONYMOUS_ADMIN, is_bot=True)
    group = bot.api.group(GROUP)
    text = f"/help@{bot.api.me['username']}"
    bot.api.queue({"message": bot.api._message(hidden, group, text, {})})
    bot.settle()
    assert len(bot.api.texts(GROUP)) == 1
    assert bot.senders("inbox") == {GROUP}


def test_a_list_of_every_current_document_is_given(bot: Bot) -> None:
    told = "\n".join(bot.says(AN, "/vanban"))
    assert "KH 27/KH-SNV" in told
    assert "KH 19/KH-SNV" not in told  # replaced


def test_own_unit_is_remembered_and_everything_forgotten_on_demand(bot: Bot) -> None:
    assert "Trung tâm Lưu trữ" in bot.says(AN, "/donvi Trung tâm Lưu trữ")[0]
    assert "Nhiệm vụ của Trung tâm Lưu trữ" in "".join(bot.says(AN, "đơn vị tôi phải làm gì?"))
    bot.says(BINH, "/help")
    bot.says(AN, "/quen")
    for table in ("inbox", "outbox", "told"):
        assert AN not in bot.senders(table)
    assert BINH in bot.senders("outbox")
    assert "chưa biết" in bot.says(AN, "/donvi")[0]


def test_identity_numbers_do_not_stay_in_the_inbox(bot: Bot) -> None:
    bot.says(AN, "Tôi là An, số căn cước 012345678901, phải làm gì?")
    assert "012345678901" not in str(bot.rows("select text from inbox"))


def test_sources_link_to_the_reader_where_it_can_be_reached(start: Starting) -> None:
    bot = start(public_url="https://vanban.example.vn")
    bot.says(AN, "Ai ký kế hoạch số 27/KH-SNV?")
    sent = bot.api.calls("sendMessage")[-1].parameters["text"]
    assert re.search(
        r'<a href="https://vanban\.example\.vn/van-ban/\w+\?from=\d+&amp;to=\d+">', sent
    )


def test_a_question_beyond_all_measure_is_asked_to_be_shorter(bot: Bot) -> None:
    assert "500" in bot.says(AN, "kế hoạch " * 200)[0]


def test_what_a_reader_has_to_know_of_a_document_comes_along(bot: Bot) -> None:
    told = "\n".join(bot.says(AN, "Ai ký kế hoạch số 19/KH-SNV?"))
    assert re.search(r"^Lưu ý: .*thay thế", told, re.MULTILINE)


def test_signs_of_markup_in_anybodys_words_are_shown_as_they_are(bot: Bot) -> None:
    bot.api.looks_up(AN, "<b>tàu & thuyền</i>")
    bot.settle()
    (cards,) = bot.api.inline_answers.values()
    sent = cards[0]["input_message_content"]["message_text"]
    assert "&lt;b&gt;tàu &amp; thuyền&lt;/i&gt;" in sent
    bot.says(AN, QUESTION)
    for source in (f"xem nguồn {n}" for n in range(1, 4)):
        assert bot.says(AN, source)
    assert {state for (state,) in bot.rows("select state from outbox")} == {"sent"}
