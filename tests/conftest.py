from __future__ import annotations

from hypothesis import settings

# What passes today passes tomorrow: a gate that fails by chance teaches people to run it again.
settings.register_profile("gate", derandomize=True, deadline=None)
# .ci/slow looks for what nobody has seen yet.
settings.register_profile("search", deadline=None)
settings.load_profile("gate")
