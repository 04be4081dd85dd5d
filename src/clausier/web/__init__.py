"""The browser: pages that gather facts, ask a contract and show its answer. Nothing is stored, nobody logs in."""
