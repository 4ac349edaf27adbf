"""Local servers that speak each messaging platform's protocol over HTTP.

No platform offers a sandbox, so these refuse what the real ones refuse. Their facts come from
``../shared/channels.md``; the contract tests beside them quote it line by line.
"""
