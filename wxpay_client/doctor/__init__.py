"""The doctor: checks a configuration and says all that is wrong with it, in English or Chinese.

From a terminal: `python -m wxpay_client.doctor`; with `--online` it also tries the access points. The checks return
findings; `__main__` alone shows them.
"""
