from __future__ import annotations

import os
import subprocess
import sys

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor

from app.errors import InputError
from tests.ui.attachments.specimens import bomb, picture, turned
from ui.attachments import pictures


def test_a_picture_that_is_small_and_upright_stays_byte_for_byte() -> None:
    data = picture()
    fitted = pictures.fit("a.jpg", data)
    assert (fitted.data, fitted.suffix) == (data, "jpg")


def test_a_large_picture_is_scaled_down_and_a_small_one_made() -> None:
    fitted = pictures.fit("a.jpg", picture(3200, 1200))
    assert pictures.image_of(fitted.data).size() == QSize(1600, 600)
    thumb = pictures.image_of(fitted.thumb).size()
    assert thumb.width() <= pictures.THUMB.width()
    assert thumb.height() <= pictures.THUMB.height()


def test_a_picture_lying_on_its_side_is_stood_up() -> None:
    fitted = pictures.fit("a.jpg", turned(picture(400, 300)))
    image = pictures.image_of(fitted.data)
    assert image.size() == QSize(300, 400)
    assert QColor(image.pixel(290, 200)).red() > 200
    assert QColor(image.pixel(10, 200)).blue() > 200


def test_a_large_picture_lying_on_its_side_is_scaled_and_stood_up() -> None:
    image = pictures.image_of(pictures.fit("a.jpg", turned(picture(2400, 1200))).data)
    assert image.size() == QSize(800, 1600)


@pytest.mark.parametrize(("kind", "suffix"), [("PNG", "png"), ("BMP", "jpg"), ("TIFF", "jpg")])
def test_other_kinds_become_what_every_program_can_show(kind: str, suffix: str) -> None:
    assert pictures.fit("a", picture(kind=kind)).suffix == suffix


def test_what_can_be_seen_through_stays_so() -> None:
    fitted = pictures.fit("a.png", picture(2000, 1000, "PNG", clear=True))
    assert fitted.suffix == "png"
    assert pictures.image_of(fitted.data).hasAlphaChannel()


@pytest.mark.qt_log_ignore("Unsupported marker", "libpng", "Corrupt JPEG")
@pytest.mark.parametrize("data", [b"\xff\xd8\xff broken", picture(kind="PNG")[:60], b"\x89PNG\r\n\x1a\n"])
def test_a_broken_picture_is_refused(data: bytes) -> None:
    with pytest.raises(InputError, match="picture-broken"):
        pictures.fit("a.jpg", data)


def test_a_picture_that_claims_to_be_enormous_is_never_unpacked() -> None:
    with pytest.raises(InputError, match="picture-large"):
        pictures.fit("a.png", bomb())


def test_a_face_is_a_small_square() -> None:
    face = pictures.image_of(pictures.face("a.jpg", picture(1200, 800)))
    assert face.size() == QSize(256, 256)
    assert pictures.image_of(pictures.face("a.png", picture(90, 60, "PNG", clear=True))).size() == QSize(
        60, 60
    )


TWO_READERS = """
import sys, threading
sys.setswitchinterval(1e-5)
from PySide6.QtGui import QGuiApplication, QImage
app = QGuiApplication(["keqing"])
from ui.attachments import pictures
image = QImage(16, 16, QImage.Format.Format_RGB32)
image.fill(0x336699)
data = pictures.encoded(image)
def often(job, *arguments):
    for _ in range(1500): job(*arguments)
threads = [
    threading.Thread(target=often, args=(pictures.image_of, data), daemon=True),
    threading.Thread(target=often, args=(pictures.fit, "x", data), daemon=True),
]
for thread in threads: thread.start()
often(QImage.fromData, data)  # as the photo beside a name and the logo of a sheet are read
for thread in threads: thread.join()
"""


def test_threads_that_read_pictures_at_the_same_time_never_wait_for_each_other() -> None:
    """In a process of its own: one that hangs could not even be told."""
    command = [sys.executable, "-c", TWO_READERS]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    assert subprocess.run(command, env=environment, timeout=30, check=False).returncode == 0
