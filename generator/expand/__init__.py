"""Handbook to pages and views; decides which pages exist and what they show."""
