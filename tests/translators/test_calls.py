"""How sentences are divided into calls of the model, and what is left of them by an interrupt."""

import threading
from collections.abc import Iterator

import pytest

from translators.argos.calls import calls_of, in_turn


@pytest.mark.parametrize("lengths", [[], [7], [3, 9, 1, 9, 2], [500, 1, 1], list(range(60))])
def test_every_sentence_is_in_one_call(lengths: list[int]) -> None:
    calls = list(calls_of(lengths, 32))
    assert sorted(n for call in calls for n in call) == list(range(len(lengths)))


def test_call_with_its_padding_is_no_larger_than_a_batch() -> None:
    lengths = [30, 5, 16, 16, 5, 5, 5, 5, 5]
    calls = list(calls_of(lengths, 32))
    assert calls == [[0], [2, 3], [1, 4, 5, 6, 7, 8]]


def test_sentence_longer_than_a_batch_is_a_call_by_itself() -> None:
    assert list(calls_of([4, 99, 4], 32)) == [[1], [0, 2]]


def test_answers_come_in_the_order_of_the_calls() -> None:
    calls = [[n] for n in range(20)]
    answers = list(in_turn(iter(calls), lambda call: call[0] * 10, 3))
    assert answers == [(call, call[0] * 10) for call in calls]


def test_call_that_fails_raises_its_error() -> None:
    with pytest.raises(ZeroDivisionError):
        list(in_turn(iter([[1], [0]]), lambda call: 1 / call[0], 2))


def test_closing_waits_for_the_calls_begun_and_begins_no_other() -> None:
    begun: list[int] = []
    ended: list[int] = []
    second = threading.Event()

    def work(call: list[int]) -> None:
        begun.append(call[0])
        if call[0] > 0:
            second.set()
            threading.Event().wait(0.2)  # the model is at it while the run is stopped
        ended.append(call[0])

    def calls() -> Iterator[list[int]]:
        yield from ([n] for n in range(50))

    answers = in_turn(calls(), work, 1)
    assert next(answers) == ([0], None)
    second.wait()
    answers.close()
    assert begun == ended
    assert len(begun) <= 2
    assert not [one for one in threading.enumerate() if one.name.startswith("model")]
