"""Make pictures for the site: seconds and memory of one picture, and what is left of its bytes.

    uv run python -m benchmarks.pictures

The pictures are made here: noise over gradients, which compresses like a photograph with a lot of
detail. The ratio is the widest WebP to the file that was fetched, and the widest of the two
formats that stand on the page.
"""

import io
import resource
import time

from PIL import Image

from articles.document import RawDocument
from publishers.pictures.make import make_picture

SIZES = ((1200, 800, "JPEG"), (4000, 3000, "JPEG"), (6000, 4000, "JPEG"), (1600, 1000, "PNG"))
MOST = 40_000_000


def photo(width: int, height: int) -> Image.Image:
    """A picture of many colours and much detail."""
    noise = Image.effect_noise((width // 8, height // 8), 60).resize((width, height))
    slope = Image.linear_gradient("L").resize((width, height))
    return Image.merge("RGB", (noise, slope, Image.blend(noise, slope, 0.5)))


def main() -> None:
    """Print a line a picture."""
    for width, height, kind in SIZES:
        file = io.BytesIO()
        photo(width, height).save(file, kind)
        began = time.perf_counter()
        picture, pages = make_picture(RawDocument("benchmark", file.getvalue()), MOST)
        seconds = time.perf_counter() - began
        sizes = {
            one.key: len(page.body) for one, page in zip(picture.renditions, pages, strict=True)
        }
        fetched, webp = len(file.getvalue()), sizes[picture.webp[0].key]
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(
            f"{width}x{height} {kind}: {seconds:.2f} s, {len(pages)} files, {fetched // 1000} kB "
            f"fetched, {webp / fetched:.2f} of it as the widest WebP, peak {peak} MB"
        )


if __name__ == "__main__":
    main()
