"""How the page is served: its requests and answers, who may ask, its files, its stream of events."""
