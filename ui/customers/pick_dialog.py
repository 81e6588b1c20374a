"""Asking which customer somebody is: whoever is likely stands first, everybody else is found by typing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from app.customers.ties.rows import Person
from app.errors import KnownError
from ui import messages
from ui.contact.customer_field import CustomerField
from ui.desk import Desk
from ui.kit.controls import button
from ui.kit.dialog import Dialog
from ui.kit.form import Form, Item
from ui.kit.labels import label, resumed_label
from ui.kit.layout import FlowLayout
from ui.words import tr


class PickDialog(Dialog):
    """Tells whom a person picked, with what stands in the form below, if there is one."""

    picked = Signal(int, object)
    """(id of the customer, values of the form). Answer with `stored()` or `refused(error)`."""

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None,
        title: str,
        *,
        likely: Sequence[Person] = (),
        items: Sequence[Item] = (),
        yes: str = "",
    ) -> None:
        super().__init__(parent, title, yes=yes or tr("就是这位"), width=480)
        self._id: int | None = None
        self.who = CustomerField(desk)
        self.who.setPlaceholderText(tr("姓名、拼音、电话、档案号"))
        self.who.setAccessibleName(tr("哪位客户"))
        self.who.chosen.connect(self.choose)
        self.who.textEdited.connect(lambda _: self._forget())
        self.chosen = label("", "good", wrap=True)
        self.form = Form(list(items), narrow=True)
        self._texts: dict[str, str] = {}
        self._resumed = resumed_label()
        self._offer(likely)
        self.body.addWidget(self.who)
        self.body.addWidget(self.chosen)
        self.body.addWidget(self._resumed)
        if items:
            self.body.addWidget(self.form)
        self.body.addStretch(1)

    def choose(self, customer_id: int, name: str) -> None:
        """Take a customer; the dialog stays for the rest."""
        self._id = customer_id
        self.who.setText(name)
        self.chosen.setText(tr("选定：{name}").format(name=name))
        self.complain("")

    def start(self, values: dict[str, object]) -> None:
        """What stands in the form at first."""
        self.form.set_values(values)
        self._texts = self._all_texts()

    def typing(self) -> tuple[SignalInstance, ...]:
        """Sent whenever something is typed or taken."""
        return self.form.typed, self.form.committed

    def texts(self) -> dict[str, str]:
        """What was typed into the form, where it is not what stood there at first."""
        return {key: text for key, text in self._all_texts().items() if text != self._texts.get(key, "")}

    def resume(self, texts: Mapping[str, str]) -> None:
        """Put back what was typed before the program ended; whom it was about is picked again."""
        for key in texts.keys() & set(self.form.item_keys()):
            self.form.editor(key).restore(texts[key])
        self._resumed.show()

    def accept(self) -> None:
        self.form.commit()
        if self._id is None:
            self.who.take_first()
        if self._id is None:
            self.complain(tr("请先选一位客户"), self.who)
        elif self.form.drafts():
            self.complain(tr("有一处读不懂，请看红框"))
        else:
            self.yes.setEnabled(False)
            self.picked.emit(self._id, {key: self.form.editor(key).value() for key in self.form.item_keys()})

    def stored(self, _done: object = None) -> None:
        """What was picked is in the file."""
        super().accept()

    def refused(self, error: KnownError) -> None:
        """It could not be stored: say why, keep everything."""
        self.yes.setEnabled(True)
        self.complain(messages.sentence(error))

    def _offer(self, likely: Sequence[Person]) -> None:
        if not likely:
            return
        self.body.addWidget(label(tr("很可能是："), "muted"))
        flow = FlowLayout()
        for each in likely:
            text = f"{each.name}  {each.number}"
            flow.addWidget(button(text, "small", on_click=partial(self.choose, each.id, each.name)))
        self.body.addLayout(flow)

    def _all_texts(self) -> dict[str, str]:
        return {key: self.form.editor(key).text() for key in self.form.item_keys()}

    def _forget(self) -> None:
        self._id = None
        self.chosen.setText("")
