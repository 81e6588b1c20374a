"""The attachments as cards: a small picture, the name, what it belongs to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QImage,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QPixmapCache,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.attachments.rows import AttachmentRow, Kind
from app.attachments.rules import suffix_of
from ui.attachments.words import details
from ui.kit import icons, veil
from ui.kit.tokens import color, tokens
from ui.words import tr

CARD = QSize(172, 178)
PICTURE = QSize(150, 110)
_ROW = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


class AttachmentModel(QAbstractListModel):
    """Rows with the small pictures that have come."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[AttachmentRow] = []
        self._belongs: Mapping[int, str] = {}
        self._thumbs: dict[str, QImage] = {}

    def set_rows(self, rows: Sequence[AttachmentRow], belongs: Mapping[int, str]) -> None:
        """Show these; `belongs` tells by id to what each belongs."""
        self.beginResetModel()
        self._rows, self._belongs = list(rows), belongs
        known = {row.content for row in rows}
        self._thumbs = {key: image for key, image in self._thumbs.items() if key in known}
        self.endResetModel()

    def without_thumb(self) -> list[str]:
        """The pictures whose small one has not come yet, by content."""
        return [r.content for r in self._rows if r.kind is Kind.PICTURE and r.content not in self._thumbs]

    def set_thumbs(self, thumbs: Mapping[str, QImage]) -> None:
        self._thumbs |= thumbs
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def thumb(self, row: AttachmentRow) -> QImage | None:
        return self._thumbs.get(row.content)

    def belongs(self, row: AttachmentRow) -> str:
        return self._belongs.get(row.id, "")

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return veil.shown(row.name)
        if role == Qt.ItemDataRole.ToolTipRole:
            lines = (row.name, details(row), self.belongs(row), row.staff)
            return veil.shown("\n".join(filter(None, lines)))
        return row if role == _ROW else None

    def rows(self) -> list[AttachmentRow]:
        return list(self._rows)


class _Painter(QStyledItemDelegate):
    def __init__(self, model: AttachmentModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return CARD

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: AttachmentRow = index.data(_ROW)
        rect: QRect = option.rect
        card = QRectF(rect).adjusted(4.5, 4.5, -4.5, -4.5)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(color("link" if chosen else "line"), 2 if chosen else 1))
        painter.setBrush(color("selection" if chosen else "card"))
        painter.drawRoundedRect(card, 8, 8)
        room = QRect(
            rect.left() + (rect.width() - PICTURE.width()) // 2,
            rect.top() + 11,
            PICTURE.width(),
            PICTURE.height(),
        )
        self._picture(painter, room, row)
        self._words(painter, option.font, room, row)
        painter.restore()

    def _picture(self, painter: QPainter, room: QRect, row: AttachmentRow) -> None:
        thumb = self._model.thumb(row)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(room), 5, 5)
        painter.fillPath(shape, color("soft"))
        if thumb is None or veil.is_drawn():
            self._sign(painter, room, row)
            return
        ratio = painter.device().devicePixelRatio()
        shown = _pixmap(row.content, thumb, room.size(), ratio)
        painter.setClipPath(shape)
        size = shown.deviceIndependentSize().toSize()
        at = room.center() - QPoint(size.width() // 2, size.height() // 2)
        painter.drawPixmap(at, shown)
        painter.setClipping(False)

    def _sign(self, painter: QPainter, room: QRect, row: AttachmentRow) -> None:
        """Without a picture: what kind of thing it is."""
        name = "eye-off" if veil.is_drawn() else "image" if row.kind is Kind.PICTURE else "file-text"
        mark = icons.pixmap(name, "muted", 34, painter.device().devicePixelRatio())
        painter.drawPixmap(room.center() - QPoint(17, 26), mark)
        font = QFont(painter.font())
        font.setPixelSize(11)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(color("muted"))
        suffix = "" if veil.is_drawn() else suffix_of(row.name).upper()
        painter.drawText(room.adjusted(0, 66, 0, 0), Qt.AlignmentFlag.AlignHCenter, suffix)

    def _words(self, painter: QPainter, font: QFont, room: QRect, row: AttachmentRow) -> None:
        painter.setFont(font)
        line = QRect(room.left(), room.bottom() + 6, room.width(), painter.fontMetrics().height())
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        middle = Qt.TextElideMode.ElideMiddle
        name = painter.fontMetrics().elidedText(veil.shown(row.name), middle, line.width())
        painter.setPen(color("ink"))
        painter.drawText(line, left, name)
        small = QFont(font)
        small.setPixelSize(max(11, font.pixelSize() - 2))
        painter.setFont(small)
        painter.setPen(QColor(tokens().muted))
        told = self._model.belongs(row)
        said = veil.shown(told) if told else details(row)
        said = painter.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line.translated(0, line.height() + 2), left, said)


def _pixmap(key: str, thumb: QImage, room: QSize, ratio: float) -> QPixmap:
    """The small picture for this screen, made once."""
    name = f"{key}-{room.width()}-{ratio}"
    found = QPixmap()
    if not QPixmapCache.find(name, found):
        kept, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        found = QPixmap.fromImage(thumb.scaled(room * ratio, kept, smooth))
        found.setDevicePixelRatio(ratio)
        QPixmapCache.insert(name, found)
    return found


class AttachmentGrid(QListView):
    """Arrows walk, Enter looks, Delete deletes, F2 renames, Ctrl+C copies a picture."""

    opened = Signal(object)
    """The `AttachmentRow`: Enter or a double click."""
    delete_wanted = Signal()
    rename_wanted = Signal()
    copy_wanted = Signal()
    paste_wanted = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.attachments = AttachmentModel(self)
        self.setModel(self.attachments)
        self.setItemDelegate(_Painter(self.attachments, self))
        self.setProperty("role", "bare")
        self.setAccessibleName(tr("附件"))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setDragEnabled(False)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.data(_ROW)))

    def show_rows(self, rows: Sequence[AttachmentRow], belongs: Mapping[int, str]) -> None:
        """Show these; what was chosen stays so."""
        chosen = {row.id for row in self.chosen()}
        current = self.current()
        self.attachments.set_rows(rows, belongs)
        for place, row in enumerate(rows):
            index = self.attachments.index(place)
            if current is not None and row.id == current.id:
                self.selectionModel().setCurrentIndex(index, self.selectionModel().SelectionFlag.NoUpdate)
            if row.id in chosen:
                self.selectionModel().select(index, self.selectionModel().SelectionFlag.Select)

    def current(self) -> AttachmentRow | None:
        """The one the keyboard is on."""
        found = self.currentIndex().data(_ROW)
        return found if isinstance(found, AttachmentRow) else None

    def chosen(self) -> list[AttachmentRow]:
        """From the first to the last."""
        return [index.data(_ROW) for index in sorted(self.selectedIndexes())]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = {Qt.Key.Key_Delete: self.delete_wanted, Qt.Key.Key_F2: self.rename_wanted}
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (row := self.current()) is not None:
            self.opened.emit(row)
        elif signal := keys.get(Qt.Key(event.key())):
            signal.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste_wanted.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.chosen():
            self.menu_wanted.emit(event.globalPos())
