"""What has changed between two blueprints, by meaning and not by line."""
