"""Logged contacts as rows of a table, for paper and for a file: everything that was noted of each."""

from __future__ import annotations

from app.fields.catalog import Catalog
from app.fields.secrecy import Secrecy
from app.fields.secret_items import of_item
from app.interactions.rows import ContactRow, Learnt
from ui.customers.contacts.words import channel_text, moods, results
from ui.customers.file_words import hour_text
from ui.kit import veil
from ui.naming import item_name
from ui.words import language, tr


def contact_titles() -> tuple[str, ...]:
    """Above the columns."""
    return (
        tr("时间"),
        tr("方式"),
        tr("结果"),
        tr("客户感觉"),
        tr("谁"),
        tr("和谁"),
        tr("目的"),
        tr("说了什么"),
        tr("了解到"),
        tr("承诺"),
        item_name("next_contact_on", tr("下次联系")),
    )


def contact_line(contact: ContactRow, catalog: Catalog) -> tuple[str, ...]:
    """One contact; what was said is covered while a customer is beside, like on the screen."""
    hour = f" {contact.at:%H:%M}" if contact.at.time().isoformat() != "00:00:00" else ""
    promised = tr("；").join(f"{each.text} ({each.due_on:%m-%d})" for each in contact.promises)
    learnt = tr("；").join(learnt_words(item, catalog) for item in contact.learnt)
    next_on = f"{contact.next_on.isoformat()}{hour_text(contact.next_at)}" if contact.next_on else ""
    noted = (contact.with_whom, contact.goal, " ".join(contact.text.split()), learnt, promised)
    return (
        f"{contact.at:%Y-%m-%d}{hour}",
        channel_text(contact.channel),
        results().get(contact.result, contact.result),
        moods().get(contact.mood or "", ""),
        contact.staff,
        *(veil.shown(text) for text in noted),
        next_on,
    )


def learnt_words(item: Learnt, catalog: Catalog) -> str:
    """What is sensitive stands in the file, where it is asked for."""
    field = catalog.by_key.get(item.key)
    if field is None:
        return item.text
    text = veil.COVER if of_item(field) is Secrecy.SENSITIVE else item.text
    return f"{field.label(language())} {text}"
