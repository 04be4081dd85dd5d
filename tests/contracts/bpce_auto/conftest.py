"""What a shared check asserts is shown like the assertion of a test."""

import pytest

pytest.register_assert_rewrite("tests.contracts.bpce_auto.check_claim")
