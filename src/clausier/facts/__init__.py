"""The vocabulary: what can be known of a vehicle, a driver, an event, a repair, a policy."""
