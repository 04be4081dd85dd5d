"""Many policies or cases at once, on one machine."""
