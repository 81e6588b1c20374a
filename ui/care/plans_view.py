"""计划: what falls due by itself, step by step, and what each step would bring."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property, partial

from PySide6.QtCore import QPoint, QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from app import clock
from app.care import plan_actions
from app.care.plan import Step, Texts, Trigger, Words
from app.care.plans import PlanRow, StepRow
from app.care.rows import Tone
from app.errors import Cancelled, KnownError
from app.storage.rows import Done
from ui import ask, messages
from ui.care import drafts, plan_reads, plan_words
from ui.care.by_person import ByPerson
from ui.care.forecast import Forecast
from ui.care.intervals_dialog import IntervalsDialog
from ui.care.plan_list import PlanList
from ui.care.plan_reads import Foretold, Plans
from ui.care.step_form import StepForm
from ui.desk import Desk, Progress, Task
from ui.kit.controls import SearchField, button
from ui.kit.keys import give_key
from ui.kit.labels import ElidedLabel, label, rule
from ui.kit.layout import Card, box_of, column, row, scrolled
from ui.kit.turns import Turns
from ui.prefs import Prefs
from ui.words import language, tr

CONCERNED = frozenset({"care_plan", "care_step", "setting", "shop_pack"})
LIST_WIDTH = 300
REST_MS = 500
"""So long nothing is typed before what the step would bring is told anew."""


class PlansView(QWidget):
    """Nothing is kept before it is saved; what is not saved stays, also when the window is closed.

    `file` names the client file among others for the drafts.
    """

    counted = Signal()
    """The plans are there, or have changed."""

    def __init__(self, desk: Desk, prefs: Prefs, file: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._prefs, self._file = desk, prefs, file
        self._plans = Plans((), {}, {})
        self._drafts = drafts.load(prefs, file)
        self._key = ""
        self._plan = ""
        """The plan that is looked at as a whole; empty while a step is."""
        self._stale = True
        self._task: Task | None = None
        self._resting = QTimer(self, singleShot=True, interval=REST_MS)
        self._title = ElidedLabel("", "title")
        self._about = label("", "muted", wrap=True)
        self._problem = label("", "late", wrap=True)
        self._left = Card(self, margins=(1, 10, 1, 8), spacing=8)
        self._right = Card(self, margins=(1, 12, 1, 10), spacing=8)
        self.list = PlanList(self._left)
        self.search = SearchField(tr("找步骤"), "Ctrl+F", self._left)
        self.forecast = Forecast(self._right)
        self._build_buttons()
        self._assemble()
        self._connect()
        self._turns = Turns(self)
        self._turns.later(lambda: self.form)

    @cached_property
    def form(self) -> StepForm:
        """Made in a turn of its own: what stands around it is in sight by then."""
        made = StepForm(self._inside.parentWidget())
        made.hide()
        made.changed.connect(self._edited)
        self._inside.insertWidget(1, made)
        return made

    @cached_property
    def people(self) -> ByPerson:
        """Made when a whole plan is looked at for the first time."""
        made = ByPerson(self._inside.parentWidget())
        made.chosen.connect(self.forecast.choose)
        self._inside.insertWidget(1, made)
        return made

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def refresh(self) -> None:
        """Ask for the plans as they are kept."""
        self._stale = False
        self._desk.ask(plan_reads.shown, then=self._arrived, owner=self, key="care-plans")

    def concern(self, touched: frozenset[str]) -> None:
        """Something was written: ask again, now or when the view comes into sight."""
        self._stale = self._stale or bool(touched & CONCERNED)
        if self._stale and self.isVisible():
            self.refresh()

    def count_text(self) -> str:
        """120 个步骤开着."""
        count = sum(each.step.is_on for row in self._plans.rows for each in row.steps)
        return tr("%n 个步骤开着", "", count) if self._plans.rows else ""

    def problem(self) -> str:
        """Why the step could not be saved."""
        return self._problem.text()

    def unsaved(self) -> list[str]:
        """The keys of steps with something that is not saved."""
        return list(self._drafts)

    # -- Building ----------------------------------------------------------------------------------------

    def _build_buttons(self) -> None:
        self.save = button(tr("保存"), "primary", tip=tr("保存") + " Ctrl Enter", on_click=self._save)
        self.revert = button(tr("还原"), tip=tr("还原") + " Esc", on_click=self._revert)
        self.new = button(tr("新步骤"), "small", icon="plus", shortcut="Alt+N", on_click=self._new)
        self.intervals = button(tr("多久联系一次…"), "small", on_click=self._ask_intervals)
        self.more = button("", icon="ellipsis", shortcut="Alt+M", tip=tr("更多"), on_click=self._show_more)

    def _assemble(self) -> None:
        left, right = self._left, self._right
        left.setFixedWidth(LIST_WIDTH)
        left.box.addLayout(row(self.search, margins=(10, 0, 10, 0)))
        left.box.addWidget(self.list, 1)
        left.box.addLayout(row(self.new, self.intervals, 1, margins=(10, 0, 10, 0)))
        head = row(self._title, self._problem, self.revert, self.save, self.more, margins=(15, 0, 15, 0))
        head.setStretch(0, 1)
        right.box.addLayout(head)
        self._inside = column(self._about, 1, margins=(15, 4, 15, 4))
        right.box.addWidget(scrolled(box_of(self._inside), right), 1)
        right.box.addWidget(rule())
        right.box.addLayout(row(self.forecast, margins=(15, 2, 15, 0)))
        line = row(left, right, spacing=12)
        line.setStretch(1, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addLayout(line)
        self.setFocusProxy(self.list)

    def _connect(self) -> None:
        self.list.looked_at.connect(self._look)
        self.list.plan_looked_at.connect(self._look_at_plan)
        self.forecast.stop_wanted.connect(self._stop)
        self.list.switched.connect(self._switch)
        self.list.ordered.connect(lambda plan, keys: self._desk.do(plan_actions.order_steps, plan, keys))
        self.list.plans_ordered.connect(lambda keys: self._desk.do(plan_actions.order_plans, keys))
        self.search.textChanged.connect(self.list.narrow)
        self.search.left.connect(self.list.setFocus)
        self.search.returnPressed.connect(self.list.setFocus)
        self._resting.timeout.connect(self._foretell)
        for keys, act in (("Ctrl+Return", self._save), ("Ctrl+Enter", self._save), ("Esc", self._revert)):
            give_key(self, keys, act)
        give_key(self, "Ctrl+F", self.search.setFocus)

    # -- Looking -----------------------------------------------------------------------------------------

    @Slot(object)
    def _arrived(self, plans: Plans) -> None:
        self._turns.later(partial(self._take, plans))

    def _take(self, plans: Plans) -> None:
        self._plans = plans
        known = {each.step.key for row in plans.rows for each in row.steps} | {""}
        self._drafts = {key: step for key, step in self._drafts.items() if key in known}
        self.list.show_plans(plans.rows, self._drafts)
        self.counted.emit()
        if self._plan:
            self.list.go_to_plan(self._plan)
            self._look_at_plan(self._plan)
        elif self._key and self._key not in self._drafts:
            self.list.go_to(self._key)
            self._look(self._key)

    def _row(self, key: str) -> StepRow | None:
        found = (each for row in self._plans.rows for each in row.steps if each.step.key == key)
        return next(found, None)

    @Slot(str)
    def _look(self, key: str) -> None:
        kept = self._row(key)
        if kept is None:
            return
        self._key = key
        self._show(self._drafts.get(key, kept.step))

    @Slot(str)
    def _look_at_plan(self, key: str) -> None:
        """A heading: what all its steps together would bring, before the plan is switched on."""
        plan = next((row for row in self._plans.rows if row.key == key), None)
        if plan is None:
            return
        self._plan, self._key = key, ""
        self._title.setText(plan.name.of(language()))
        self._problem.setText("")
        self._about.setText(plan_words.about_plan(plan))
        self._about.show()
        self.people.hide()
        self.form.hide()
        self._mark()
        self.forecast.wait()
        self._resting.start()

    def _show(self, step: Step) -> None:
        self._plan = ""
        kept = self._row(step.key)
        self._about.setText(plan_words.change_line(kept) if kept is not None else "")
        self._about.setVisible(bool(self._about.text()))
        self.people.hide()
        self.form.show()
        self._title.setText(step.label.of(language()) or tr("新步骤"))
        self._problem.setText("")
        self.form.start(step)
        self._mark()
        self.forecast.wait()
        self._resting.start()

    def _mark(self) -> None:
        changed = not self._plan and self._key in self._drafts
        self.save.setEnabled(changed)
        self.revert.setEnabled(changed)

    @Slot()
    def _edited(self) -> None:
        kept = self._row(self._key)
        draft = self.form.step()
        before = self._drafts.get(self._key)
        if kept is not None and draft == kept.step:
            self._drafts.pop(self._key, None)
        else:
            self._drafts[self._key] = draft
        if (before is None) != (self._key not in self._drafts):
            self.list.show_plans(self._plans.rows, self._drafts)
        self._keep()
        self._mark()
        self._resting.start()

    def _keep(self) -> None:
        drafts.keep(self._prefs, self._file, self._drafts)

    @Slot()
    def _foretell(self) -> None:
        """In a thread of its own; a newer question ends the older one."""
        self._end_task()
        if self._plan:
            self._run(plan_reads.foretell_plan, self._plan)
            return
        kept, draft = self._row(self._key), self.form.step()
        if draft.is_routine:
            self.forecast.say(tr("这一步看每位客户上次联系的日子，没法按周预先算出。"))
            return
        self._run(plan_reads.foretell, draft, kept.step if kept is not None else None)

    def _run(self, read: Callable[..., Foretold], *args: object) -> None:
        def work(progress: Progress) -> Foretold:
            return self._desk.book.read(read, *args, progress)

        self._task = self._desk.run(
            work,
            then=self._tell,
            progress=self.forecast.show_step,
            owner=self,
            failed=self._could_not_tell,
        )

    @Slot(object)
    def _tell(self, told: Foretold) -> None:
        self.forecast.show_told(told)
        if self._plan:
            self.people.show_told(told)
            self.people.show()

    def _end_task(self) -> None:
        if self._task is not None and self._task.running:
            self._task.cancel()

    @Slot()
    def _stop(self) -> None:
        self._resting.stop()
        self._end_task()
        self.forecast.say(tr("没有算完。"))

    @Slot(object)
    def _could_not_tell(self, error: KnownError) -> None:
        if not isinstance(error, Cancelled):
            self.forecast.say(messages.sentence(error))

    # -- Doing -------------------------------------------------------------------------------------------

    def _save(self) -> None:
        if self._plan or self._key not in self._drafts:
            return
        day = self.form.day()
        if day is None:
            self._problem.setText(tr("“从哪天起”读不懂"))
            return
        if day < clock.today():
            self._problem.setText(tr("“从哪天起”要写今天或以后的一天"))
            return
        self._desk.do(
            plan_actions.save_step, self.form.step(), day, then=self._saved, failed=self._refuse, owner=self
        )

    @Slot(object)
    def _saved(self, done: Done[str]) -> None:
        self._drafts.pop(self._key, None)
        self._keep()
        self._key = done.value
        self._problem.setText("")
        self._mark()
        self.refresh()

    @Slot(object)
    def _go_to(self, done: Done[str]) -> None:
        """A step that was made is the one in hand."""
        self._key, self._plan = done.value, ""
        self.refresh()

    @Slot(object)
    def _go_to_plan(self, done: Done[str]) -> None:
        self._key, self._plan = "", done.value
        self.refresh()

    @Slot(object)
    def _refuse(self, error: KnownError) -> None:
        self._problem.setText(messages.sentence(error))

    def _revert(self) -> None:
        if not self._plan and self._drafts.pop(self._key, None) is not None:
            self._keep()
            self.list.show_plans(self._plans.rows, self._drafts)
            self._look(self._key or self.list.step_key())

    def _switch(self, keys: list[str], on: bool) -> None:
        self._desk.do(plan_actions.switch, keys, on, then=lambda _done: self.refresh(), owner=self)

    def _new(self) -> None:
        """A step of the shop's own in the plan in hand, or the one that was begun and is not saved yet."""
        self._key = self._plan = ""
        if "" in self._drafts:
            self._show(self._drafts[""])
            return
        plan = self.list.plan_key()
        nothing = Words("", "")
        step = Step(
            "", Trigger.DELIVERY, Tone.FOLLOW, "call", "owner", nothing, Texts(nothing, nothing, nothing),
            days=7, plan=plan,
        )  # fmt: skip
        self._drafts[""] = step
        self._show(step)
        self.form.name.setFocus()

    def _ask_intervals(self) -> None:
        dialog = IntervalsDialog(self.window(), self._plans.grade_days, self._plans.intent_days)
        dialog.decided.connect(
            lambda grades, intents: self._desk.do(plan_actions.save_intervals, grades, intents)
        )
        dialog.open()

    def _show_more(self) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        keys, plan = self.list.chosen_keys(), self.list.plan_key()
        one = self._row(keys[0]) if len(keys) == 1 else None
        do = self._desk.do
        if one is not None:
            menu.addAction(
                tr("复制步骤"), lambda: do(plan_actions.copy_step, keys[0], then=self._go_to, owner=self)
            )
        theirs = [key for key in keys if (row := self._row(key)) and row.origin in {"changed", "switched"}]
        if theirs:
            menu.addAction(tr("恢复成行业自带的"), lambda: do(plan_actions.restore, theirs))
        if keys:
            menu.addAction(tr("打开 %n 个步骤", "", len(keys)), partial(self._switch, keys, True))
            menu.addAction(tr("关掉 %n 个步骤", "", len(keys)), partial(self._switch, keys, False))
            menu.addAction(tr("删除 %n 个步骤…", "", len(keys)), partial(self._delete, keys))
        menu.addSeparator()
        menu.addAction(tr("上移") + "\tAlt+Up", partial(self.list.move_by, -1))
        menu.addAction(tr("下移") + "\tAlt+Down", partial(self.list.move_by, 1))
        menu.addSeparator()
        self._add_plan_actions(menu, next((each for each in self._plans.rows if each.key == plan), None))
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height() + 4)))

    def _add_plan_actions(self, menu: QMenu, plan: PlanRow | None) -> None:
        do = self._desk.do
        if plan is not None:
            name = plan.name.of(language())
            told = {"name": name}
            menu.addAction(
                tr("打开整个“{name}”").format(**told), lambda: do(plan_actions.switch_plan, plan.key, True)
            )
            menu.addAction(
                tr("关掉整个“{name}”").format(**told), lambda: do(plan_actions.switch_plan, plan.key, False)
            )
            menu.addAction(tr("复制“{name}”…").format(**told), partial(self._copy_plan, plan))
            menu.addAction(tr("改名…"), partial(self._name_plan, plan))
            menu.addAction(tr("删除“{name}”…").format(**told), partial(self._delete_plan, plan))
        menu.addAction(tr("新计划…"), partial(self._name_plan, None))

    def _delete(self, keys: list[str]) -> None:
        text = tr("从今天起不再提醒；以前的和已经记下的都留着。之后按 Ctrl+Z 可以撤销。")
        if ask.confirm(self, tr("删除 %n 个步骤？", "", len(keys)), text, tr("删除"), danger=True):
            self._desk.do(plan_actions.delete_steps, keys)

    def _delete_plan(self, plan: PlanRow) -> None:
        text = tr(
            "连同它的 %n 个步骤，从今天起不再提醒；以前的都留着。之后按 Ctrl+Z 可以撤销。",
            "",
            len(plan.steps),
        )
        title = tr("删除计划“{name}”？").format(name=plan.name.of(language()))
        if ask.confirm(self, title, text, tr("删除"), danger=True):
            self._desk.do(plan_actions.delete_plan, plan.key)

    def _name_plan(self, plan: PlanRow | None) -> None:
        name = ask.ask_text(self, tr("改名") if plan else tr("新计划"), tr("给计划写一个名称。"))
        if name:
            old = plan.name if plan else Words("", "")
            said = replace(old, zh=name) if language() == "zh" else replace(old, en=name)
            key = plan.key if plan else ""
            self._desk.do(plan_actions.save_plan, said, key, then=self._go_to_plan, owner=self)

    def _copy_plan(self, plan: PlanRow) -> None:
        name = ask.ask_text(self, tr("复制计划"), tr("新计划叫什么？里面的步骤先都关着，看过再打开。"))
        if name:
            self._desk.do(
                plan_actions.copy_plan, plan.key, Words(name, ""), then=self._go_to_plan, owner=self
            )
