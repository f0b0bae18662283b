"""From a stranger's file to the site's: right side up, right colours, nothing told, no bombs."""

import io
import warnings
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from articles.errors import PictureUnusable
from publishers.page import IMMUTABLE, Page
from publishers.pictures.make import make_picture
from publishers.pictures.picture import Picture, picture_from_json, picture_to_json
from tests.publishers.pictures.samples import (
    SECRET,
    camera_photo,
    document,
    drawing,
    photo,
    png_header,
    saved,
    swapped_profile,
)

MOST = 2_000_000


def _make(body: bytes, most: int = MOST) -> tuple[Picture, tuple[Page, ...]]:
    return make_picture(document(body), most)


def _images(body: bytes) -> list[Image.Image]:
    return [Image.open(io.BytesIO(page.body)) for page in _make(body)[1]]


def _kinds(body: bytes) -> list[tuple[str, int]]:
    return [(one.content_type, one.width) for one in _make(body)[0].renditions]


def _half(kind: str) -> bytes:
    body = saved(photo(), kind)
    return body[: len(body) // 2]


def test_wide_photo_comes_in_three_widths_and_two_formats() -> None:
    assert _kinds(saved(photo(1800, 900))) == [
        ("image/jpeg", 1600),
        ("image/webp", 1600),
        ("image/jpeg", 960),
        ("image/webp", 960),
        ("image/jpeg", 480),
        ("image/webp", 480),
    ]


@pytest.mark.parametrize(
    ("width", "widths"),
    [(1000, [1000, 480]), (1250, [1250, 960, 480]), (520, [520]), (300, [300]), (1, [1])],
)
def test_nothing_grows_and_no_step_is_too_small_to_matter(width: int, widths: list[int]) -> None:
    plain = [one.width for one in _make(saved(photo(width, 200)))[0].plain]
    assert plain == widths


@pytest.mark.parametrize(
    ("body", "formats"),
    [
        (saved(photo(), "JPEG"), ["image/jpeg", "image/webp"]),
        (saved(photo(), "PNG"), ["image/png", "image/webp"]),
        (saved(drawing(), "GIF"), ["image/png", "image/webp"]),
        (saved(photo(), "WEBP"), ["image/webp"]),
        (saved(photo(), "AVIF"), ["image/jpeg", "image/webp"]),
    ],
)
def test_webp_stands_beside_what_every_reader_knows(body: bytes, formats: list[str]) -> None:
    picture = _make(body)[0]
    assert [one.content_type for one in picture.renditions if one.width == 640] == formats
    assert picture.widest.content_type == formats[0]


def test_renditions_say_the_truth_about_their_files() -> None:
    picture, pages = _make(saved(photo(1300, 700)))
    for rendition, page in zip(picture.renditions, pages, strict=True):
        image = Image.open(io.BytesIO(page.body))
        assert (image.width, image.height) == (rendition.width, rendition.height)
        assert Image.MIME[image.format or ""] == page.content_type == rendition.content_type
        assert page.key == rendition.key
        assert page.cache_control == IMMUTABLE


def test_same_picture_gives_the_same_bytes_and_another_one_other_names() -> None:
    first, again = _make(saved(photo(1200, 800)))[1], _make(saved(photo(1200, 800)))[1]
    assert first == again
    other = _make(saved(photo(1200, 802)))[1]
    assert not {page.key for page in first} & {page.key for page in other}


def test_picture_survives_json() -> None:
    picture = _make(saved(photo()))[0]
    assert picture_from_json(picture_to_json(picture)) == picture


def test_photo_is_turned_as_its_camera_was_held() -> None:
    upright = _images(camera_photo(orientation=6))[0]
    assert (upright.width, upright.height) == (320, 640)
    red = [upright.convert("RGB").getpixel((160, y))[0] for y in (20, 620)]  # type: ignore[index]
    assert red[0] < 60 < 200 < red[1]  # what grew to the right grows to the bottom now


def test_large_photo_is_turned_too_and_as_wide_as_the_widest() -> None:
    picture = _make(camera_photo(6, 4000, 2400), most=10_000_000)[0]
    assert (picture.widest.width, picture.widest.height) == (1600, 2667)


def test_threads_at_work_together_give_the_same_bytes() -> None:
    body = saved(photo(700, 500), icc_profile=swapped_profile())
    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(_make, [body] * 8))
    assert all(one == made[0] for one in made)


def test_neither_camera_nor_place_nor_profile_is_told_to_readers() -> None:
    body = camera_photo(orientation=1)
    assert SECRET in body
    for page in _make(body)[1]:
        assert SECRET not in page.body
        image = Image.open(io.BytesIO(page.body))
        assert not image.getexif()
        assert not {"exif", "xmp", "comment", "icc_profile"} & image.info.keys()


def test_text_in_a_png_is_left_out() -> None:
    from PIL.PngImagePlugin import PngInfo

    words = PngInfo()
    words.add_text("Author", SECRET.decode())
    pages = _make(saved(drawing(), "PNG", pnginfo=words))[1]
    assert not [page for page in pages if SECRET in page.body]


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_colors_are_those_of_the_pictures_own_profile(kind: str) -> None:
    red = Image.new("RGB", (60, 40), (200, 30, 30))
    shown = _images(saved(red, kind, icc_profile=swapped_profile()))[0].convert("RGB")
    r, g, _ = shown.getpixel((30, 20))  # type: ignore[misc]
    assert g > 150 > 90 > r


def test_damaged_profile_is_passed_over() -> None:
    red = Image.new("RGB", (60, 40), (200, 30, 30))
    shown = _images(saved(red, "PNG", icc_profile=b"no profile" * 30))[0]
    assert shown.getpixel((30, 20)) == (200, 30, 30)


def test_print_colors_become_screen_colors() -> None:
    shown = _images(saved(photo().convert("CMYK"), "JPEG", quality=95))[0]
    assert shown.mode == "RGB"
    for at in ((20, 20), (620, 20), (20, 460)):
        pairs = zip(shown.getpixel(at), photo().getpixel(at), strict=True)  # type: ignore[arg-type]
        assert all(abs(a - b) < 30 for a, b in pairs)


def test_transparent_palette_stays_transparent() -> None:
    image = drawing().quantize(4)
    body = saved(image, "PNG", transparency=image.getpixel((0, 0)))
    for shown in _images(body):
        pixels = shown.convert("RGBA")
        assert pixels.getpixel((1, 1))[3] == 0  # type: ignore[index]
        assert pixels.getpixel((200, 150)) == (0, 0, 255, 255)


def test_grey_of_sixteen_bits_is_scaled_and_not_cut() -> None:
    image = Image.new("I;16", (400, 20))
    for x in range(400):
        for y in range(20):
            image.putpixel((x, y), x * 164)
    shown = _images(saved(image, "PNG"))[0].convert("L")
    assert [shown.getpixel((x, 10)) for x in (0, 200, 399)] == pytest.approx([0, 127, 254], abs=2)


def test_drawing_loses_no_detail() -> None:
    webp = _images(saved(drawing(), "PNG"))[1]
    assert webp.format == "WEBP"
    assert webp.convert("RGB").tobytes() == drawing().tobytes()


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG"])
def test_of_a_moving_picture_the_first_frame_stays(kind: str) -> None:
    frames = [Image.new("RGB", (50, 50), color) for color in ("red", "lime", "blue")]
    body = saved(frames[0], kind, save_all=True, append_images=frames[1:], duration=100)
    for shown in _images(body):
        assert getattr(shown, "n_frames", 1) == 1
        r, g, _ = shown.convert("RGB").getpixel((25, 25))  # type: ignore[misc]
        assert r > 240 > 20 > g


@pytest.mark.parametrize(
    "body",
    [png_header(50_000, 50_000), png_header(2**31 - 1, 2**31 - 1), png_header(1500, 1500)],
)
def test_bomb_is_refused_by_what_its_header_claims(body: bytes) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with pytest.raises(PictureUnusable, match="million pixels") as caught:
            _make(body)
    assert "max_pixels" in caught.value.hint


@pytest.mark.parametrize(
    "body",
    [
        _half("JPEG"),
        _half("PNG"),
        _half("WEBP"),
        _half("AVIF"),
        png_header(0, 10),
        png_header(100, 100),
        b"",
        b"<html><body>Not here</body></html>",
        b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
        saved(photo(), "TIFF"),
        saved(photo(), "BMP"),
    ],
    ids=["jpeg", "png", "webp", "avif", "no-width", "no-pixels", "", "html", "svg", "tiff", "bmp"],
)
def test_what_is_no_whole_picture_is_refused_in_words(body: bytes) -> None:
    with pytest.raises(PictureUnusable) as caught:
        _make(body)
    assert caught.value.subject == "https://news.example/a.jpg"


def test_very_tall_picture_fits_into_webp() -> None:
    picture = _make(saved(Image.new("RGB", (60, 20_000), "red"), "PNG"), most=10_000_000)[0]
    assert {one.height <= 16_383 for one in picture.renditions} == {True}


BODIES = {
    kind: saved(photo(90, 60), kind, icc_profile=swapped_profile())
    for kind in ("JPEG", "PNG", "WEBP", "AVIF")
} | {"GIF": saved(drawing(90, 60), "GIF"), "camera": camera_photo(6)}


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(sorted(BODIES)), st.data())
def test_damage_anywhere_gives_a_picture_or_a_reason(kind: str, data: st.DataObject) -> None:
    body = bytearray(BODIES[kind])
    for _ in range(data.draw(st.integers(1, 8))):
        body[data.draw(st.integers(0, len(body) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(len(body) // 2, len(body)))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            assert _make(bytes(body[:cut]))[0].renditions
        except PictureUnusable as error:
            assert error.reason
