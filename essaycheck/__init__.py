"""Preflight checks for Chinese essay contests: does a draft meet what the organiser's notice asks for?"""

__version__ = "0.1.0"
