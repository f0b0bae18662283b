"""Publishers killed between any two writes: is the site whole, and completed by the next run?

    uv run python -m benchmarks.kills [--points 200] [--seed 1] [--directory | --bucket]

A process publishes, adds a language, withdraws, goes back; kill -9 ends it before its nth write. A
reader then follows every link from the front page, and from every page that was known before, and
meets none that leads nowhere. The next run has to give the very bytes of a run without a kill.
"""

import argparse
import os
import random
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.kill_points import STEPS, Place, Reference, check_point, reference
from benchmarks.seaweed import KEY, SECRET, client_of, seaweed


def rounds(
    places: Iterator[Place],
    points: int,
    rng: random.Random,
    expected: Reference,
) -> Iterator[tuple[str, int]]:
    """Check random points, one a step, on ever new places; gives each as it is done."""
    done = 0
    while done < points:
        place = next(places)
        for step, (writes, wanted) in enumerate(expected):
            if done == points:
                return
            point = rng.randrange(writes)
            if check_point(place, step, point, wanted):
                done += 1
                yield STEPS[step].__name__, point


@contextmanager
def bucket(folder: Path) -> Iterator[Iterator[Place]]:
    """Ever new places in a bucket of a real server."""
    os.environ |= {"AWS_ACCESS_KEY_ID": KEY, "AWS_SECRET_ACCESS_KEY": SECRET}
    with seaweed(folder) as url:
        client_of(url).create_bucket(Bucket="kills")
        yield (Place(url=url, prefix=f"run{n}") for n in count())


def main() -> None:
    """Kill and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--points", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--directory", action="store_true", help="only a directory")
    parser.add_argument("--bucket", action="store_true", help="only a bucket")
    options = parser.parse_args()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory()))
        expected = reference(folder / "reference")
        print(f"writes of each step: {[writes for writes, _ in expected]}")
        kinds: dict[str, Iterator[Place]] = {}
        if not options.bucket:
            kinds["directory"] = (Place(str(folder / f"site{n}")) for n in count())
        if not options.directory:
            (folder / "weed").mkdir()
            kinds["SeaweedFS"] = stack.enter_context(bucket(folder / "weed"))
        for kind, places in kinds.items():
            began = time.perf_counter()
            rng = random.Random(options.seed)
            done = list(rounds(places, options.points, rng, expected))
            print(
                f"{kind}: {len(done)} kills ({len(set(done))} different points), each site whole "
                f"and completed; {time.perf_counter() - began:.0f} s"
            )


if __name__ == "__main__":
    main()
