"""What the command says, in English and in Chinese, a module for each subject."""
