"""All benchmarks one after the other: tables on the screen, and as JSON in ``.benchmarks``.

python -m tests.benchmarks [NUMBER ...]     cold, warm, growth, folders of 1,000 drafts when nothing is said
"""

from __future__ import annotations

import sys

from tests.benchmarks import cold, folders, growth, warm

if __name__ == "__main__":
    sys.argv[1:] = sys.argv[1:] or ["1000"]
    for module in (cold, warm, growth, folders):
        module.main()
