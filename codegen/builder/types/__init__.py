"""Schemas as types of the model: classes, enumerations, and what tells classes apart."""
