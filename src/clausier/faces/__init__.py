"""What every face of the product shares, the terminal and the browser: words, questions, the contract as data."""
