"""``python -m essaycheck`` does what the command ``essaycheck`` does."""

from essaycheck.cli import main

if __name__ == "__main__":
    main()
