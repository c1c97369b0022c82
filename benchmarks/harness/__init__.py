"""What every benchmark uses: turns and rounds, what is timed, figures and how they are shown."""
