"""Settings of the property tests: a slow moment of a machine that others use fails none.

With ``CI`` set, as `.ci/run` does, Hypothesis draws the same examples every time (its own profile
``ci``), so that a change fails by its own doing; elsewhere it goes on looking for new ones.
"""

from hypothesis import HealthCheck, settings

settings.register_profile("shared", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("shared")
