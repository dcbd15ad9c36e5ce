"""Changes between two blueprints, told: one module for each format."""
