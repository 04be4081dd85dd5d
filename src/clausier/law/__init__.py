"""What the law says for every contract: days, bonus-malus, unpaid premiums, limitation, termination."""
