"""A sandbox that answers with the specification's examples, for tests of the client that need an answer, any answer."""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING, Any, Final

from wxpay_client.api import OPERATIONS
from wxpay_client.api.examples import EXAMPLES
from wxpay_client.sandbox import Sandbox
from wxpay_client.sandbox.answers.told import Answers

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wxpay_client.sandbox.gateway import Gateway

QUERY: Final = "refunds.query_by_out_refund_no"
MADE_BY_THE_SANDBOX: Final = frozenset(
    {"certificates.download", "hk.certificates.download", "global_.certificates.download", QUERY}
)
"""Operations that are answered with what fits the sandbox's keys, and from its refunds, not with an example."""

LISTS: Final = [
    operation
    for operation in OPERATIONS
    if OPERATIONS[operation].operation.pages and not EXAMPLES[operation]["request"]["query"].get("offset")
]
"""Operations whose example is the first page, and so all that there is."""


class ExampleSandbox(Sandbox):
    """A sandbox that was told the examples; of refunds of the cross-border system it knows the example's."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._gateway.answers._told.update(_every_example()._told)
        example = EXAMPLES[QUERY]
        self.refunds[example["request"]["path"]["out_refund_no"]] = example["answers"][200]


@cache
def _every_example() -> Answers:
    # To tell a sandbox of each operation anew takes longer than to start it.
    answers = Answers(OPERATIONS)
    for operation in OPERATIONS.keys() - MADE_BY_THE_SANDBOX:
        answers.tell(operation, partial(_example, EXAMPLES, operation))
    for operation in LISTS:
        answers.tell(operation, _example(EXAMPLES, operation, None))
    return answers


# Any, below: an example may be any JSON.
def tell_examples(gateway: Gateway, examples: Mapping[str, Mapping[str, Any]]) -> Gateway:
    """Let a gateway answer with examples, where there are any."""
    for operation in gateway.operations.keys() & examples.keys():
        gateway.answers.tell(operation, partial(_example, examples, operation))
    return gateway


def _example(examples: Mapping[str, Mapping[str, Any]], operation: str, _call: object) -> Any:
    answers = examples[operation]["answers"]
    return answers[min(answers)]
