"""The attachments of a customer, handled as a person handles them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDesktopServices, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.attachments import actions, queries
from app.attachments.rows import AttachmentRow, Belongs, Kind, NewAttachment
from app.customers import actions as customers
from app.fields.field import Table
from app.interactions import actions as interactions
from app.interactions.rows import ContactDraft
from app.storage.book import Book
from tests.ui.attachments.specimens import PDF, picture
from tests.ui.customers.conftest import Answers as Person
from tests.ui.customers.file_bench import Screen, add_chen
from ui import ask
from ui.attachments.pictures import image_of
from ui.attachments.preview import PreviewDialog
from ui.attachments.tab import AttachmentsTab
from ui.customers.records.tables import RecordsTab
from ui.desk import Desk
from ui.kit import veil


class Answers(Person):
    files: Sequence[Path] = ()
    saved: Path | None = None

    def open_files(
        self, parent: QWidget | None, title: str, filters: ask.Filters, folder: Path
    ) -> list[Path]:
        return list(self.files)

    def open_file(
        self, parent: QWidget | None, title: str, filters: ask.Filters, folder: Path
    ) -> Path | None:
        return self.files[0] if self.files else None

    def save_file(self, parent: QWidget | None, title: str, filters: ask.Filters, at: Path) -> Path | None:
        return self.saved


@pytest.fixture
def answers() -> Iterator[Answers]:
    made = Answers()
    before = ask.use(made)
    yield made
    ask.use(before)


@pytest.fixture
def chen(book: Book, people: list[int]) -> int:
    book.sign_in(people[0])
    return add_chen(book)


@pytest.fixture
def screen(qtbot: QtBot, book: Book, desk: Desk, chen: int) -> Screen:
    made = Screen(qtbot, book, desk)
    made.open(chen)
    return made


def tab(screen: Screen) -> AttachmentsTab:
    found = screen.page.tab("attachments")
    assert isinstance(found, AttachmentsTab)
    return found


def stored(book: Book, customer_id: int) -> list[AttachmentRow]:
    return book.read(queries.of_customer, customer_id)


def keep(book: Book, customer_id: int, *added: NewAttachment, belongs: Belongs | None = None) -> None:
    book.write(actions.add, customer_id, added, belongs or Belongs())


def photo(name: str = "合影.jpg") -> NewAttachment:
    return NewAttachment(name, Kind.PICTURE, picture(), picture(90, 60))


def put(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def press(screen: Screen, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    grid = tab(screen).grid
    grid.setFocus()
    screen.qtbot.keyClick(grid, key, held)


def choose(menu: QMenu, text: str) -> None:
    def found(within: QMenu) -> Iterator[QAction]:
        for action in within.actions():
            below = action.menu()
            yield from found(below) if isinstance(below, QMenu) else (action,)

    next(each for each in found(menu) if each.text().startswith(text)).trigger()
    menu.close()


def menu_of(screen: Screen) -> QMenu:
    screen.click("对选中的附件")
    return next(each for each in tab(screen).findChildren(QMenu) if each.isVisible())


def test_files_are_chosen_and_shown(screen: Screen, chen: int, answers: Answers, tmp_path: Path) -> None:
    answers.files = [put(tmp_path, "合影.jpg", picture(2400, 1600)), put(tmp_path, "合同.pdf", PDF)]
    tab(screen)
    screen.click("添加附件", of=tab(screen))
    screen.until(lambda: set(tab(screen).names()) == {"合影.jpg", "合同.pdf"})
    assert "附件 2" in screen.page.tabs.names()
    screen.until(lambda: not tab(screen).grid.attachments.without_thumb())


def test_what_cannot_be_taken_is_told_and_the_rest_is_kept(
    screen: Screen, chen: int, answers: Answers, tmp_path: Path
) -> None:
    answers.files = [put(tmp_path, "坏.png", b"nothing"), put(tmp_path, "合同.pdf", PDF)]
    screen.click("添加附件", of=tab(screen))
    screen.until(lambda: tab(screen).names() == ["合同.pdf"])
    assert "坏.png" in screen.page.banner.text()


def test_a_file_is_dropped_on_any_tab(screen: Screen, book: Book, chen: int, tmp_path: Path) -> None:
    screen.page.tab("overview")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(put(tmp_path, "合同.pdf", PDF)))])
    drop(screen.page, data)
    screen.until(lambda: [row.name for row in stored(book, chen)] == ["合同.pdf"])
    assert screen.page.tabs.key() == "attachments"


def drop(on: QWidget, data: QMimeData) -> None:
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(50, 200), copy, data, left, none)
    QApplication.sendEvent(on, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(on, QDropEvent(QPointF(50, 200), copy, data, left, none))


def test_words_that_are_dragged_are_let_pass(screen: Screen) -> None:
    data = QMimeData()
    data.setText("几个字")
    enter = QDragEnterEvent(
        QPoint(50, 200),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter.ignore()
    QApplication.sendEvent(screen.page, enter)
    assert not enter.isAccepted()


def test_a_picture_is_pasted(screen: Screen, book: Book, chen: int) -> None:
    QGuiApplication.clipboard().setImage(image_of(picture()))
    tab(screen).setFocus()
    screen.click("粘贴 Ctrl V")
    screen.until(lambda: len(stored(book, chen)) == 1)
    (row,) = stored(book, chen)
    assert row.kind is Kind.PICTURE
    assert row.name.startswith("粘贴的图片 ")


def test_pasting_nothing_says_so(screen: Screen) -> None:
    QGuiApplication.clipboard().setText("几个字")
    tab(screen)
    screen.click("粘贴 Ctrl V")
    assert screen.page.banner.text() == "剪贴板里没有图片也没有文件。"


def test_enter_shows_a_picture_and_arrows_go_on(screen: Screen, book: Book, chen: int) -> None:
    keep(book, chen, photo("a.jpg"), photo("b.jpg"), NewAttachment("c.pdf", Kind.PDF, PDF))
    screen.page.open_customer(chen)
    screen.until(lambda: len(tab(screen).names()) == 3)
    tab(screen).grid.setCurrentIndex(tab(screen).grid.attachments.index(1))
    press(screen, Qt.Key.Key_Return)
    dialog = screen.page.findChild(PreviewDialog)
    assert isinstance(dialog, PreviewDialog)
    screen.until(lambda: not dialog.sheet.image.isNull())
    assert dialog.row().name == "b.jpg"
    screen.until(lambda: dialog.focusWidget() is dialog.sheet)
    screen.qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Right)
    assert dialog.row().name == "a.jpg"
    screen.until(lambda: not dialog.sheet.image.isNull())
    dialog.reject()


def test_a_pdf_is_opened_by_the_system_from_a_private_copy(
    screen: Screen, book: Book, chen: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: bool(opened.append(url)) or True)
    keep(book, chen, NewAttachment("合同.pdf", Kind.PDF, PDF))
    screen.page.open_customer(chen)
    screen.until(lambda: tab(screen).names() == ["合同.pdf"])
    tab(screen).grid.setCurrentIndex(tab(screen).grid.attachments.index(0))
    press(screen, Qt.Key.Key_Return)
    screen.until(lambda: opened)
    assert Path(opened[0].toLocalFile()).read_bytes() == PDF


def test_delete_and_undo(screen: Screen, book: Book, chen: int) -> None:
    keep(book, chen, photo())
    screen.page.open_customer(chen)
    screen.until(lambda: tab(screen).names() == ["合影.jpg"])
    tab(screen).grid.setCurrentIndex(tab(screen).grid.attachments.index(0))
    press(screen, Qt.Key.Key_Delete)
    screen.until(lambda: tab(screen).names() == [])
    screen.desk.undo()
    screen.until(lambda: tab(screen).names() == ["合影.jpg"])


def test_f2_renames_and_keeps_the_ending(screen: Screen, book: Book, chen: int, answers: Answers) -> None:
    keep(book, chen, photo())
    screen.page.open_customer(chen)
    screen.until(lambda: tab(screen).names() == ["合影.jpg"])
    tab(screen).grid.setCurrentIndex(tab(screen).grid.attachments.index(0))
    answers.words = "交车合影"
    press(screen, Qt.Key.Key_F2)
    screen.until(lambda: tab(screen).names() == ["交车合影.jpg"])


def test_a_copy_is_saved_and_a_full_disk_is_told(
    screen: Screen, book: Book, chen: int, answers: Answers, tmp_path: Path
) -> None:
    keep(book, chen, NewAttachment("合同.pdf", Kind.PDF, PDF))
    screen.page.open_customer(chen)
    screen.until(lambda: tab(screen).names() == ["合同.pdf"])
    tab(screen).grid.setCurrentIndex(tab(screen).grid.attachments.index(0))
    answers.saved = tmp_path / "out.pdf"
    choose(menu_of(screen), "另存为")
    screen.until(lambda: "已保存到" in screen.page.banner.text())
    assert answers.saved.read_bytes() == PDF
    answers.saved = tmp_path / "no such folder" / "out.pdf"
    choose(menu_of(screen), "另存为")
    screen.until(lambda: "没有写成" in screen.page.banner.text())


def test_a_receipt_belongs_to_its_purchase(
    screen: Screen, book: Book, chen: int, answers: Answers, tmp_path: Path
) -> None:
    bought = book.write(customers.save_child, chen, Table.PURCHASES, None, {"product": "途锐"}).value
    keep(book, chen, photo())
    screen.page.open_customer(chen)
    deals = screen.page.tab("deals")
    assert isinstance(deals, RecordsTab)
    screen.until(lambda: deals.cards[1].table.model().rowCount() == 1)
    deals.cards[1].table.selectRow(0)
    screen.click("收据与附件")
    assert tab(screen).names() == []
    answers.files = [put(tmp_path, "发票.pdf", PDF)]
    screen.click("添加附件", of=tab(screen))
    screen.until(lambda: tab(screen).names() == ["发票.pdf"])
    assert {row.name: row.belongs for row in stored(book, chen)}["发票.pdf"] == Belongs(purchase_id=bought)
    screen.click("全部附件")
    assert set(tab(screen).names()) == {"发票.pdf", "合影.jpg"}
    screen.page.tab("deals")
    model = deals.cards[1].table.model()
    titles = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(model.columnCount())]
    screen.until(lambda: model.index(0, titles.index("附件")).data() == "1")


def test_an_attachment_is_given_to_a_contact(screen: Screen, book: Book, chen: int) -> None:
    contact = book.write(interactions.log_contact, ContactDraft(chen, "visit", "reached", text="来过")).value
    keep(book, chen, photo())
    screen.page.open_customer(chen)
    screen.until(lambda: tab(screen).names() == ["合影.jpg"])
    tab(screen).grid.setCurrentIndex(tab(screen).grid.attachments.index(0))
    choose(menu_of(screen), "11-")
    screen.until(lambda: stored(book, chen)[0].belongs == Belongs(interaction_id=contact))


def test_a_face_is_chosen_shown_and_taken_off(
    screen: Screen, book: Book, chen: int, answers: Answers, tmp_path: Path
) -> None:
    answers.files = [put(tmp_path, "脸.jpg", picture(900, 900))]
    header = screen.page.header
    header.face_wanted.emit("choose")
    screen.until(header.face.has_picture)
    assert stored(book, chen) == []
    screen.desk.undo()
    screen.until(lambda: not header.face.has_picture())


def test_a_picture_becomes_the_face(screen: Screen, book: Book, chen: int) -> None:
    keep(book, chen, photo())
    screen.page.open_customer(chen)
    screen.until(lambda: tab(screen).names() == ["合影.jpg"])
    tab(screen).grid.setCurrentIndex(tab(screen).grid.attachments.index(0))
    choose(menu_of(screen), "用作头像")
    screen.until(screen.page.header.face.has_picture)
    assert tab(screen).names() == ["合影.jpg"]


def test_nothing_is_shown_or_copied_while_a_customer_is_beside(screen: Screen, book: Book, chen: int) -> None:
    keep(book, chen, photo())
    screen.page.open_customer(chen)
    screen.until(lambda: tab(screen).names() == ["合影.jpg"])
    grid = tab(screen).grid
    grid.setCurrentIndex(grid.attachments.index(0))
    QGuiApplication.clipboard().setText("先前")
    veil.draw()
    assert grid.attachments.index(0).data() == veil.COVER
    press(screen, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    press(screen, Qt.Key.Key_Return)
    assert QGuiApplication.clipboard().text() == "先前"
    assert screen.page.findChild(PreviewDialog) is None


def test_another_customer_shows_their_own(
    screen: Screen, book: Book, chen: int, shop: dict[str, int]
) -> None:
    keep(book, chen, photo())
    screen.page.open_customer(chen)
    screen.until(lambda: tab(screen).names() == ["合影.jpg"])
    screen.open(shop["孙丽"])
    screen.until(lambda: tab(screen).names() == [])
    assert "还没有附件" in screen.words()


def test_history_tells_of_attachments(book: Book, chen: int) -> None:
    from ui.customers.file_reads import past
    from ui.customers.history.lines import past_lines

    keep(book, chen, photo())
    (row,) = stored(book, chen)
    book.write(actions.rename, row.id, "交车")
    book.write(actions.remove, [row.id])
    lines = [line.text for line in past_lines(book.read(past, chen))]
    assert lines[:3] == ["删除附件：交车.jpg", "附件：合影.jpg → 交车.jpg", "添加附件：合影.jpg"]
