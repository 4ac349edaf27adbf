"""What Telegram's double refuses and grants; each test quotes its fact.

Quotes are of ``../shared/channels.md``; those marked "Bot API" of core.telegram.org/bots/api.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from .doubles.faults import LOST_AFTER, LOST_BEFORE
from .doubles.telegram_bot_api import TOKEN, TelegramBotApi
from .doubles.telegram_content import BLOCKED, FLOOD
from .doubles.webhooks import WebhookSender, disordered
from .receiving import Receiver

if TYPE_CHECKING:
    from collections.abc import Iterator

AN = 4001


@pytest.fixture
def telegram() -> Iterator[TelegramBotApi]:
    with TelegramBotApi() as double:
        double.private(AN)
        yield double


def call(telegram: TelegramBotApi, method: str, token: str = TOKEN, **asked: Any) -> Any:
    url = f"{telegram.base}{token}/{method}"
    answer = httpx.post(url, json=asked, timeout=20, trust_env=False)
    content = answer.json()
    assert answer.status_code == content.get("error_code", 200)
    return content


def refusal(telegram: TelegramBotApi, method: str, **asked: Any) -> tuple[int, str]:
    content = call(telegram, method, **asked)
    assert content["ok"] is False
    return content["error_code"], content["description"]


def send(telegram: TelegramBotApi, text: str, **more: Any) -> Any:
    telegram.clock.let_pass(seconds=2)
    return call(telegram, "sendMessage", chat_id=AN, text=text, **more)


def keyboard(**button: Any) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": "Nguồn 1", **button}]]}


def test_a_text_may_have_4096_utf16_units_after_entities(telegram: TelegramBotApi) -> None:
    """Text ≤ 4096 after entities"""
    assert send(telegram, "<b>" + "ạ" * 4096 + "</b>", parse_mode="HTML")["ok"]
    assert send(telegram, "😀" * 2048)["ok"]
    too_long = (400, "Bad Request: message is too long")
    assert refusal(telegram, "sendMessage", chat_id=AN, text="ạ" * 4097) == too_long
    assert refusal(telegram, "sendMessage", chat_id=AN, text="😀" * 2049) == too_long


def test_an_empty_text_is_refused(telegram: TelegramBotApi) -> None:
    for text, mode in ((" \n", None), ("<b></b>", "HTML"), ("", None)):
        asked = {"chat_id": AN, "text": text} | ({"parse_mode": mode} if mode else {})
        empty = (400, "Bad Request: message text is empty")
        assert refusal(telegram, "sendMessage", **asked) == empty


@pytest.mark.parametrize("data", ["", "ạ" * 22, "x" * 65])
def test_callback_data_counts_bytes(telegram: TelegramBotApi, data: str) -> None:
    """`callback_data` 1–64 **bytes**"""
    asked = {"chat_id": AN, "text": "a", "reply_markup": keyboard(callback_data=data)}
    assert refusal(telegram, "sendMessage", **asked) == (400, "Bad Request: BUTTON_DATA_INVALID")


def test_callback_data_of_64_bytes_comes_back_when_pressed(telegram: TelegramBotApi) -> None:
    """`callback_data` 1–64 **bytes**"""
    assert send(telegram, "a", reply_markup=keyboard(callback_data="ạ" * 21 + "x"))["ok"]
    update = telegram.presses(AN, telegram.messages[0], telegram.messages[0].button("Nguồn"))
    assert call(telegram, "getUpdates")["result"] == [update]
    assert update["callback_query"]["data"] == "ạ" * 21 + "x"


def test_a_button_to_this_machine_is_refused(telegram: TelegramBotApi) -> None:
    markup = keyboard(url="http://localhost:8000/van-ban/1")
    code, description = refusal(telegram, "sendMessage", chat_id=AN, text="a", reply_markup=markup)
    assert code == 400
    assert "Wrong HTTP URL" in description
    assert send(telegram, "a", reply_markup=keyboard(url="https://hoidap.example/1"))["ok"]


def test_a_callback_answer_has_at_most_200_characters_and_is_given_once(
    telegram: TelegramBotApi,
) -> None:
    """callback answers ≤ 200"""
    send(telegram, "a", reply_markup=keyboard(callback_data="n1"))
    press = telegram.presses(AN, telegram.messages[0], {"callback_data": "n1"})
    query = press["callback_query"]["id"]
    answer = {"callback_query_id": query, "text": "x" * 201}
    assert refusal(telegram, "answerCallbackQuery", **answer)[0] == 400
    assert call(telegram, "answerCallbackQuery", callback_query_id=query, text="x" * 200)["ok"]
    code, description = refusal(telegram, "answerCallbackQuery", callback_query_id=query)
    assert code == 400
    assert "query is too old" in description


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("1 < 2", "Unsupported start tag"),
        ("<table>x</table>", "Unsupported start tag"),
        ("<b>x", "Can't find end tag"),
        ("x</b>", "Unexpected end tag"),
        ("<b><i>x</b></i>", "Unmatched end tag"),
    ],
)
def test_text_that_is_not_html_is_refused(telegram: TelegramBotApi, text: str, why: str) -> None:
    """HTML parse mode with `html.escape`"""
    asked = {"chat_id": AN, "text": text, "parse_mode": "HTML"}
    code, description = refusal(telegram, "sendMessage", **asked)
    assert code == 400
    assert f"can't parse entities: {why}" in description


def test_a_quote_within_a_quote_is_refused(telegram: TelegramBotApi) -> None:
    """`<blockquote expandable>` cannot be nested"""
    quote = "<blockquote expandable>a{}</blockquote>"
    asked = {"chat_id": AN, "text": quote.format(quote.format("")), "parse_mode": "HTML"}
    assert refusal(telegram, "sendMessage", **asked)[0] == 400
    assert send(telegram, quote.format(""), parse_mode="HTML")["ok"]
    assert [style.kind for style in telegram.messages[0].styles] == ["expandable_blockquote"]


def test_escaped_html_is_shown_as_written(telegram: TelegramBotApi) -> None:
    """HTML parse mode with `html.escape`"""
    send(telegram, "a &lt;b&gt; &amp; &#x27;c&quot;", parse_mode="HTML")
    assert telegram.texts(AN) == ["a <b> & 'c\""]


def test_a_wrong_token_is_told_apart_from_no_token(telegram: TelegramBotApi) -> None:
    """InvalidToken (401/404)"""
    assert call(telegram, "getMe")["result"]["username"] == "hoidap_thu_bot"
    assert call(telegram, "getMe", token="1:wrong")["error_code"] == 401
    assert call(telegram, "getMe", token="nonsense")["error_code"] == 404
    assert call(telegram, "getMeToo")["error_code"] == 404


def test_who_blocked_the_bot_is_not_written_to(telegram: TelegramBotApi) -> None:
    """Forbidden (blocked by the user: stop writing to them)"""
    telegram.blocks(AN)
    blocked = (403, "Forbidden: bot was blocked by the user")
    assert refusal(telegram, "sendMessage", chat_id=AN, text="a") == blocked
    assert refusal(telegram, "sendChatAction", chat_id=AN, action="typing") == blocked
    (update,) = call(telegram, "getUpdates")["result"]
    assert update["my_chat_member"]["new_chat_member"]["status"] == "kicked"


def test_a_chat_that_never_wrote_is_not_found(telegram: TelegramBotApi) -> None:
    unknown = (400, "Bad Request: chat not found")
    assert refusal(telegram, "sendMessage", chat_id=9, text="a") == unknown


def test_updates_are_given_again_until_an_offset_confirms_them(telegram: TelegramBotApi) -> None:
    """Updates can repeat (`update_id`)"""
    first, second = telegram.writes(AN, "một"), telegram.writes(AN, "hai")
    assert call(telegram, "getUpdates")["result"] == [first, second]
    assert call(telegram, "getUpdates", limit=1)["result"] == [first]
    assert call(telegram, "getUpdates", offset=second["update_id"])["result"] == [second]
    assert call(telegram, "getUpdates", offset=second["update_id"] + 1)["result"] == []


def test_a_long_poll_ends_when_an_update_comes(telegram: TelegramBotApi) -> None:
    """Bot API: `timeout` Timeout in seconds for long polling"""
    timer = threading.Timer(0.1, lambda: telegram.writes(AN, "chào"))
    timer.start()
    (update,) = call(telegram, "getUpdates", timeout=10)["result"]
    timer.join()
    assert update["message"]["text"] == "chào"


def test_a_second_poller_ends_the_first(telegram: TelegramBotApi) -> None:
    """Conflict (a second poller)"""
    ended: list[Any] = []
    first = threading.Thread(target=lambda: ended.append(call(telegram, "getUpdates", timeout=10)))
    first.start()
    while not telegram.calls("getUpdates"):
        pass
    call(telegram, "getUpdates")
    first.join()
    assert ended[0]["error_code"] == 409


def test_polling_and_a_webhook_exclude_each_other(telegram: TelegramBotApi) -> None:
    """Conflict (a second poller)"""
    call(telegram, "setWebhook", url="https://hoidap.example/webhooks/telegram")
    assert refusal(telegram, "getUpdates")[0] == 409
    call(telegram, "deleteWebhook")
    assert call(telegram, "getUpdates")["ok"]


def test_a_webhook_must_be_https_and_its_secret_plain(telegram: TelegramBotApi) -> None:
    """Bot API: 1-256 characters. Only characters A-Z, a-z, 0-9, _ and - are allowed."""
    assert refusal(telegram, "setWebhook", url="http://hoidap.example/")[0] == 400
    url = "https://hoidap.example/"
    assert refusal(telegram, "setWebhook", url=url, secret_token="có dấu")[0] == 400
    assert refusal(telegram, "setWebhook", url=url, secret_token="x" * 257)[0] == 400
    telegram.writes(AN, "một")
    assert call(telegram, "setWebhook", url=url, secret_token="x" * 256)["ok"]
    info = call(telegram, "getWebhookInfo")["result"]
    assert (info["url"], info["pending_update_count"]) == (url, 1)


def test_webhooks_carry_the_secret_and_come_again_until_accepted(
    telegram: TelegramBotApi,
) -> None:
    """our own constant-time check of `X-Telegram-Bot-Api-Secret-Token`"""
    with Receiver(503, 200) as bot, WebhookSender((0.01,)) as sender:
        call(telegram, "setWebhook", url=bot.origin + "/hook", secret_token="bi-mat")
        update = telegram.writes(AN, "một")
        (delivery,) = [sent.result() for sent in telegram.deliver(sender)]
        assert [attempt.status for attempt in delivery.attempts] == [503, 200]
        assert [got.headers["x-telegram-bot-api-secret-token"] for got in bot.received] == [
            "bi-mat",
            "bi-mat",
        ]
        assert bot.received[1].parameters == update
        assert not telegram.pending


def test_updates_can_be_repeated_and_out_of_order(telegram: TelegramBotApi) -> None:
    """Updates can repeat (`update_id`)"""
    updates = [telegram.writes(AN, f"câu {n}") for n in range(50)]
    sent = disordered(updates, seed=3, duplicated=0.2, window=6)
    assert {update["update_id"] for update in sent} == {u["update_id"] for u in updates}
    assert len(sent) > len(updates)
    assert [u["update_id"] for u in sent] != sorted(u["update_id"] for u in sent)


def test_one_private_chat_gets_one_message_a_second(telegram: TelegramBotApi) -> None:
    """not 1/s per private chat"""
    telegram.clock.stop()
    assert call(telegram, "sendMessage", chat_id=AN, text="a")["ok"]
    flood = call(telegram, "sendMessage", chat_id=AN, text="b")
    assert flood["error_code"] == 429
    telegram.clock.let_pass(seconds=flood["parameters"]["retry_after"])
    assert call(telegram, "sendMessage", chat_id=AN, text="b")["ok"]


def test_a_group_gets_twenty_messages_a_minute(telegram: TelegramBotApi) -> None:
    """covers 30/s and 20/min per group"""
    telegram.clock.stop()
    group = telegram.group()["id"]
    for _ in range(20):
        telegram.clock.let_pass(seconds=1)
        assert call(telegram, "sendMessage", chat_id=group, text="a")["ok"]
    flood = call(telegram, "sendMessage", chat_id=group, text="a")
    assert 30 <= flood["parameters"]["retry_after"] <= 60


def test_all_chats_together_get_thirty_messages_a_second(telegram: TelegramBotApi) -> None:
    """covers 30/s and 20/min per group"""
    telegram.clock.stop()
    for user in range(30):
        telegram.private(user + 1)
        assert call(telegram, "sendMessage", chat_id=user + 1, text="a")["ok"]
    assert call(telegram, "sendMessage", chat_id=AN, text="a")["error_code"] == 429


def test_an_edit_changes_the_message_and_refuses_the_same_again(
    telegram: TelegramBotApi,
) -> None:
    sent = send(telegram, "cũ")["result"]["message_id"]
    telegram.clock.let_pass(seconds=2)
    edit = {"chat_id": AN, "message_id": sent, "text": "mới"}
    assert call(telegram, "editMessageText", **edit)["ok"]
    assert telegram.texts(AN) == ["mới"]
    assert "message is not modified" in refusal(telegram, "editMessageText", **edit)[1]
    missing = refusal(telegram, "editMessageText", **edit | {"message_id": 1})
    assert missing == (400, "Bad Request: message to edit not found")


def test_a_draft_is_for_private_chats_and_has_an_id(telegram: TelegramBotApi) -> None:
    """`send_message_draft(chat_id, draft_id ≠ 0, text)` shows a 30 s preview in private chats"""
    draft = {"chat_id": AN, "draft_id": 7, "text": "Theo"}
    assert call(telegram, "sendMessageDraft", **draft)["ok"]
    assert telegram.drafts == [(AN, 7, "Theo")]
    assert refusal(telegram, "sendMessageDraft", **draft | {"draft_id": 0})[0] == 400
    group = telegram.group()["id"]
    assert refusal(telegram, "sendMessageDraft", **draft | {"chat_id": group})[0] == 400


def test_a_reply_in_a_thread_needs_a_thread_that_exists(telegram: TelegramBotApi) -> None:
    group = telegram.group()
    telegram.writes(AN, "@hoidap_thu_bot hỏi", chat=group, message_thread_id=12)
    asked = {"chat_id": group["id"], "text": "a", "message_thread_id": 12}
    assert call(telegram, "sendMessage", **asked, reply_parameters={"message_id": 101})["ok"]
    assert (telegram.messages[0].thread, telegram.messages[0].reply_to) == (12, 101)
    assert refusal(telegram, "sendMessage", **asked | {"message_thread_id": 13})[0] == 400


def test_mentions_and_commands_are_marked_in_utf16_units(telegram: TelegramBotApi) -> None:
    """Bot API: `offset` Offset in UTF-16 code units to the start of the entity"""
    update = telegram.writes(AN, "😀 @hoidap_thu_bot")
    assert update["message"]["entities"] == [{"type": "mention", "offset": 3, "length": 15}]


def test_an_inline_answer_has_at_most_50_results_with_ids_of_their_own(
    telegram: TelegramBotApi,
) -> None:
    """Bot API: No more than 50 results per query are allowed."""
    query = telegram.looks_up(AN, "GRDP")["inline_query"]["id"]

    def results(count: int, identity: str = "{}") -> list[dict[str, Any]]:
        content = {"message_text": "a"}
        return [
            {
                "type": "article",
                "id": identity.format(n),
                "title": "t",
                "input_message_content": content,
            }
            for n in range(count)
        ]

    asked = {"inline_query_id": query}
    assert refusal(telegram, "answerInlineQuery", **asked, results=results(51))[0] == 400
    assert refusal(telegram, "answerInlineQuery", **asked, results=results(2, "same"))[0] == 400
    assert call(telegram, "answerInlineQuery", **asked, results=results(50))["ok"]
    assert refusal(telegram, "answerInlineQuery", **asked, results=results(1))[0] == 400


def test_commands_are_lower_case_latin(telegram: TelegramBotApi) -> None:
    """Bot API: Can contain only lowercase English letters, digits and underscores."""
    wrong = [{"command": "đơnvị", "description": "Đơn vị của tôi"}]
    assert refusal(telegram, "setMyCommands", commands=wrong)[0] == 400
    right = [{"command": "donvi", "description": "Đơn vị của tôi"}]
    assert call(telegram, "setMyCommands", commands=right)["ok"]
    assert telegram.commands == {"default": right}


def test_parameters_may_come_as_a_form(telegram: TelegramBotApi) -> None:
    """Bot API: application/x-www-form-urlencoded"""
    form = {
        "chat_id": str(AN),
        "text": "[1]",
        "reply_markup": '{"inline_keyboard": [[{"text": "x", "callback_data": "y"}]]}',
    }
    url = f"{telegram.base}{TOKEN}/sendMessage"
    assert httpx.post(url, data=form, trust_env=False).json()["ok"]
    assert telegram.texts(AN) == ["[1]"]


def test_planted_faults_come_in_order_and_by_chance(telegram: TelegramBotApi) -> None:
    telegram.faults.next("sendMessage", FLOOD, BLOCKED, None)
    codes = [send(telegram, "a").get("error_code") for _ in range(3)]
    assert codes == [429, 403, None]
    telegram.faults.sometimes("sendMessage", 0.5, FLOOD, seed=5)
    codes = [send(telegram, "a").get("error_code") for _ in range(20)]
    assert {429, None} == set(codes)


def test_an_answer_can_be_lost_before_or_after_the_message_is_sent(
    telegram: TelegramBotApi,
) -> None:
    telegram.faults.next("sendMessage", LOST_BEFORE, LOST_AFTER)
    for sent in (0, 1):
        with pytest.raises(httpx.RemoteProtocolError):
            call(telegram, "sendMessage", chat_id=AN, text="a")
        assert len(telegram.messages) == sent
