"""Preflight checks for Chinese essay contests: whether a draft meets what the organiser asks for."""

__version__ = "0.1.0"
