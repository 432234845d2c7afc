# The pages of the service.
page-skip = To the content
page-ways = Ways
page-codes = Error codes
page-home = Home
page-plan = Plan
page-rebalance = Rebalance
page-compare = Compare
page-follow-up = Follow up
page-publish = Approve and publish
page-mine = My duties
page-logout = Log out
page-login = Log in
page-login-name = Login
page-login-password = Password
page-login-go = Log in
page-login-note = If you have forgotten your password, the office sets a new one.
