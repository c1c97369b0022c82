"""Any `detail` that an error may have: any JSON, the members of a SIGN_ERROR among it."""

from __future__ import annotations

from hypothesis import strategies as st

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=10,
)
names = st.sampled_from(
    [
        *("method", "url", "sign_message_length", "truncated_sign_message"),
        *("detail", "field", "issue", "location", "sign_information"),
    ]
)
details = st.recursive(json_values, lambda inner: st.dictionaries(names, inner, max_size=6), max_leaves=15)
